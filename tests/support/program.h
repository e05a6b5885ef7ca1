#pragma once

#include <map>
#include <string>
#include <vector>

namespace limber {

/// A program to run to its end.
struct Run {
    std::vector<std::string> command;
    std::map<std::string, std::string> environment;  ///< Beyond the test's own; an empty value unsets one.
    std::string input;
    std::string output_file;     ///< Where standard output goes, if not to us.
    bool closed_output = false;  ///< Started without any.
};

struct Outcome {
    int exit_code = 0;  ///< Negative: ended by that signal.
    std::string out, err;
};

/// Runs the main loop meanwhile, so that the program may talk to a service of this process.
Outcome outcome_of(const Run&);

}  // namespace limber
