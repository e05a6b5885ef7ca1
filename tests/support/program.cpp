#include "support/program.h"

#include <gio/gio.h>
#include <unistd.h>

#include <stdexcept>

namespace limber {
namespace {

constexpr unsigned too_long_s = 60;  // for a program that hangs

std::string text_of(GBytes* bytes) {
    gsize size = 0;
    const auto* data = static_cast<const char*>(bytes ? g_bytes_get_data(bytes, &size) : nullptr);
    std::string text{data ? data : "", data ? size : 0};
    g_clear_pointer(&bytes, g_bytes_unref);
    return text;
}

struct Waiting {
    bool over = false;
    Outcome outcome;
};

void ended(GObject* program, GAsyncResult* result, gpointer waiting) {
    auto& [over, outcome] = *static_cast<Waiting*>(waiting);
    GBytes *out = nullptr, *err = nullptr;
    g_subprocess_communicate_finish(G_SUBPROCESS(program), result, &out, &err, nullptr);
    outcome.out = text_of(out);
    outcome.err = text_of(err);
    over = true;
}

void set_up(gpointer run) {
    alarm(too_long_s);
    if (static_cast<const Run*>(run)->closed_output) close(STDOUT_FILENO);
}

GSubprocess* start(const Run& run) {
    const bool ours = run.output_file.empty();
    g_autoptr(GSubprocessLauncher) launcher =
        g_subprocess_launcher_new(static_cast<GSubprocessFlags>(G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE |
                                                                (ours ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : G_SUBPROCESS_FLAGS_NONE)));
    if (!ours) g_subprocess_launcher_set_stdout_file_path(launcher, run.output_file.c_str());
    for (const auto& [name, value] : run.environment) {
        if (value.empty())
            g_subprocess_launcher_unsetenv(launcher, name.c_str());
        else
            g_subprocess_launcher_setenv(launcher, name.c_str(), value.c_str(), TRUE);
    }
    g_subprocess_launcher_set_child_setup(launcher, set_up, const_cast<Run*>(&run), nullptr);
    std::vector<const char*> words;
    for (const std::string& word : run.command) words.push_back(word.c_str());
    words.push_back(nullptr);
    return g_subprocess_launcher_spawnv(launcher, words.data(), nullptr);
}

}  // namespace

Outcome outcome_of(const Run& run) {
    g_autoptr(GSubprocess) program = start(run);
    if (!program) throw std::runtime_error{run.command.front() + " cannot be started"};
    g_autoptr(GBytes) input = g_bytes_new(run.input.data(), run.input.size());
    Waiting waiting;
    g_subprocess_communicate_async(program, input, nullptr, ended, &waiting);
    while (!waiting.over) g_main_context_iteration(nullptr, TRUE);
    g_subprocess_wait(program, nullptr, nullptr);
    waiting.outcome.exit_code =
        g_subprocess_get_if_exited(program) ? g_subprocess_get_exit_status(program) : -g_subprocess_get_term_sig(program);
    return waiting.outcome;
}

}  // namespace limber
