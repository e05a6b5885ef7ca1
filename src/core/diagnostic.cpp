#include "core/diagnostic.h"

namespace limber {

std::string to_string(const Diagnostic& d) {
    return d.file + ":" + std::to_string(d.line) + ":" + std::to_string(d.column) + ": " + d.message;
}

}  // namespace limber
