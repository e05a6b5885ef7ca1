#include "ui/tray_picture.h"
