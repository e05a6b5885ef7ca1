#include "platform/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <initializer_list>

namespace limber {

void reserve_standard_streams() {
    // Read-only, so that printing fails as it does on a closed stream.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", O_RDONLY) < 0) return;
}

}  // namespace limber
