#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace limber {

/// What to say where a command line was not understood.
std::string usage_message(const CLI::App*, const CLI::Error&);

/// Takes these words only.
CLI::Validator one_of(std::vector<std::string_view> words);

/// Takes numbers from `least` to `most` only.
CLI::Validator number(double least, double most);

/// Takes whole numbers from `least` to `most` only.
CLI::Validator whole_number(unsigned long least, unsigned long most);

}  // namespace limber
