#pragma once

#include "support/child.h"
#include "support/scratch_folder.h"

#include <optional>

namespace limber {

/// A sound server of our own that plays into nothing and has a silent microphone, "mic", for as long as it lives; its programs' sockets lie
/// in a folder of its own.
class PulseServer {
public:
    PulseServer() : PulseServer{true} {}
    explicit PulseServer(bool running);

    void start();
    void stop() { server_.reset(); }

    /// Runs pactl; its output.
    std::string ask(std::vector<std::string> words) const;

private:
    ScratchFolder folder_;
    Environment environment_;
    std::optional<Child> server_;
};

/// What the server plays, from the making of this object on.
class Recording {
public:
    Recording();

    /// Waits until something was heard and then nothing for 0.2 s; the loudest sample (at most 32767), 0 if nothing came.
    int peak() const;

private:
    ScratchFolder folder_;
    std::optional<Child> recorder_;
};

}  // namespace limber
