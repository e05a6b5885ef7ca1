#pragma once

#include "platform/linux/spawned.h"

namespace limber {

/// Words said by speech-dispatcher, through its program spd-say.
class Speech {
public:
    explicit Speech(std::function<void(const std::string& why)> on_silent);

    void say(const std::string& words);
    void hush();

private:
    std::function<void(const std::string&)> on_silent_;
    Spawned saying_;
};

}  // namespace limber
