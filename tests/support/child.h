#pragma once

#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

namespace limber {

/// A program that runs, silently, for as long as this object lives.
class Child {
public:
    /// `inherited_fd` stays open in it. Throws std::runtime_error if it cannot be started.
    explicit Child(const std::vector<std::string>& command, int inherited_fd = -1);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void kill();

private:
    pid_t pid_;
};

/// Runs it to its end; its standard output. Throws std::runtime_error if it fails.
std::string output_of(const std::vector<std::string>& command);

bool is_installed(const std::string& program);

/// Environment variables that get their former values back; an empty value unsets one.
class Environment {
public:
    explicit Environment(const std::map<std::string, std::string>& values);
    ~Environment();
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::map<std::string, std::string> before_;
};

}  // namespace limber
