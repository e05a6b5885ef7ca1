#include "platform/linux/program_lines.h"

#include <algorithm>
#include <csignal>

namespace limber {
namespace {

// Ours close their descriptors themselves, so that GLib need not copy this process to start another.
constexpr auto flags =
    static_cast<GSubprocessFlags>(G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_INHERIT_FDS);
constexpr gsize longest_complaint = 1000;

bool was_cancelled(const GError* error) { return g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED); }

}  // namespace

ProgramLines::ProgramLines(const std::string& program, std::function<void(const std::string&)> on_line,
                           std::function<void(const std::string&)> on_end)
    : on_line_{std::move(on_line)}, on_end_{std::move(on_end)} {
    g_autoptr(GError) error = nullptr;
    process_.reset(g_subprocess_new(flags, &error, program.c_str(), nullptr));
    if (!process_) {
        const auto tell = [](GObject*, GAsyncResult* result, gpointer self) {
            g_autoptr(GError) why = nullptr;
            g_task_propagate_boolean(G_TASK(result), &why);
            if (was_cancelled(why)) return;
            const auto tell_end = static_cast<ProgramLines*>(self)->on_end_;
            tell_end(why->message);
        };
        g_autoptr(GTask) later = g_task_new(nullptr, cancellable_.get(), tell, this);
        g_task_return_error(later, g_steal_pointer(&error));
        return;
    }
    lines_.reset(g_data_input_stream_new(g_subprocess_get_stdout_pipe(process_.get())));
    read_on();
}

ProgramLines::~ProgramLines() {
    g_cancellable_cancel(cancellable_.get());
    if (process_) g_subprocess_send_signal(process_.get(), SIGTERM);
}

void ProgramLines::read_on() {
    const auto got = [](GObject* lines, GAsyncResult* result, gpointer self) {
        g_autoptr(GError) error = nullptr;
        const g_autofree char* line = g_data_input_stream_read_line_finish(G_DATA_INPUT_STREAM(lines), result, nullptr, &error);
        if (was_cancelled(error)) return;
        auto& ours = *static_cast<ProgramLines*>(self);
        if (!line) return ours.read_complaint();
        ours.read_on();
        const auto tell = ours.on_line_;  // it may end this
        tell(line);
    };
    g_data_input_stream_read_line_async(lines_.get(), G_PRIORITY_DEFAULT, cancellable_.get(), got, this);
}

void ProgramLines::read_complaint() {
    const auto got = [](GObject* stream, GAsyncResult* result, gpointer self) {
        g_autoptr(GError) error = nullptr;
        g_autoptr(GBytes) bytes = g_input_stream_read_bytes_finish(G_INPUT_STREAM(stream), result, &error);
        if (was_cancelled(error)) return;
        std::string why = bytes ? std::string{static_cast<const char*>(g_bytes_get_data(bytes, nullptr)), g_bytes_get_size(bytes)} : "";
        std::replace(why.begin(), why.end(), '\n', ' ');
        why.erase(why.find_last_not_of(' ') + 1);
        const auto tell = static_cast<ProgramLines*>(self)->on_end_;
        tell(why);
    };
    g_input_stream_read_bytes_async(g_subprocess_get_stderr_pipe(process_.get()), longest_complaint, G_PRIORITY_DEFAULT, cancellable_.get(),
                                    got, this);
}

}  // namespace limber
