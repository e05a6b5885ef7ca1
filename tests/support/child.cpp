#include "support/child.h"

#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace limber {
namespace {

std::vector<char*> arguments_of(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    return arguments;
}

void set_variable(const std::string& name, const std::string& value) {
    value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
}

}  // namespace

Child::Child(const std::vector<std::string>& command, int inherited_fd) {
    auto arguments = arguments_of(command);
    pid_ = fork();
    if (pid_ < 0) throw std::runtime_error{"cannot fork"};
    if (pid_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        for (int fd = 3; fd < 256; ++fd) {
            if (fd != inherited_fd) close(fd);
        }
        const int nowhere = open("/dev/null", O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
}

Child::~Child() { kill(); }

void Child::kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGTERM);
    waitpid(std::exchange(pid_, 0), nullptr, 0);
}

std::string output_of(const std::vector<std::string>& command) {
    g_autofree char* output = nullptr;
    int status = 0;
    g_autoptr(GError) error = nullptr;
    auto arguments = arguments_of(command);
    if (!g_spawn_sync(nullptr, arguments.data(), nullptr, G_SPAWN_SEARCH_PATH, nullptr, nullptr, &output, nullptr, &status, &error) ||
        !g_spawn_check_wait_status(status, &error)) {
        throw std::runtime_error{command.front() + ": " + error->message};
    }
    return output;
}

bool is_installed(const std::string& program) {
    g_autofree char* path = g_find_program_in_path(program.c_str());
    return path != nullptr;
}

Environment::Environment(const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) {
        const char* before = std::getenv(name.c_str());
        before_[name] = before ? before : "";
        set_variable(name, value);
    }
}

Environment::~Environment() {
    for (const auto& [name, value] : before_) set_variable(name, value);
}

}  // namespace limber
