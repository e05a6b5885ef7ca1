#include "platform/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace limber {

void reserve_standard_streams() {
    // Read-only, so that printing fails as it does on a closed stream.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", O_RDONLY) < 0) return;
}

bool printing_takes_colour() {
    const char* plain = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) && !(plain && *plain) && terminal && std::string_view{terminal} != "dumb";
}

}  // namespace limber
