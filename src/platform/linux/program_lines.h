#pragma once

#include "platform/linux/bus_call.h"

#include <string>

namespace limber {

/// A program of ours that runs beside us and tells something now and then, a line each time.
class ProgramLines {
public:
    /// `on_end` tells what it complained of. From the loop, and neither after this has gone.
    ProgramLines(const std::string& program, std::function<void(const std::string& line)> on_line,
                 std::function<void(const std::string& why)> on_end);
    ~ProgramLines();  ///< Ends it.
    ProgramLines(const ProgramLines&) = delete;
    ProgramLines& operator=(const ProgramLines&) = delete;

private:
    void read_on();
    void read_complaint();

    std::function<void(const std::string&)> on_line_, on_end_;
    Cancellable cancellable_{g_cancellable_new()};
    std::unique_ptr<GSubprocess, Unref> process_;
    std::unique_ptr<GDataInputStream, Unref> lines_;
};

}  // namespace limber
