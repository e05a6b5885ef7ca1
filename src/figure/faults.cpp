#include "figure/faults.h"

namespace limber {

std::vector<Diagnostic> faults_of(const Exercise&) { return {}; }

}  // namespace limber
