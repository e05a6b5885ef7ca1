#include "app/command_line.h"

int main(int count, char** words) { return limber::run_command_line(count, words); }
