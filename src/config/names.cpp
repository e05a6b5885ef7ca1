#include "config/names.h"
