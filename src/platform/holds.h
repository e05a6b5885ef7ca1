#pragma once

#include "platform/capability.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace limber {

/// Told from the main loop, at each change: why nobody should be disturbed, in words that follow on from the reason ("microphone used by
/// firefox"); empty where there is no such cause (any longer).
using OnCause = std::function<void(const std::string& cause)>;

/// Watches for one such cause for as long as it lives, by events alone. The first cause may come within the call that begins it or later;
/// without one nothing is told.
class HoldWatch {
public:
    virtual ~HoldWatch() = default;
    virtual Capability capability() const = 0;  ///< As known by now; some is known only when the loop has run a little.
};

/// Some program records from a microphone, through PulseAudio or PipeWire. Level meters, recordings of what is played, streams that stand
/// still and our own sounds do not count. A sound server that comes or goes is followed.
std::unique_ptr<HoldWatch> watch_microphone(OnCause);

/// Where the system keeps these; others in tests.
struct CameraPlaces {
    std::filesystem::path devices = "/dev";
    std::filesystem::path processes = "/proc";
    std::filesystem::path udev = "/run/udev/data";  ///< What udev knows of each device.
};

/// A program of this user has a camera (video*) open, for more than the moment that a list of cameras takes. Cameras may come and go.
std::unique_ptr<HoldWatch> watch_camera(OnCause, CameraPlaces = {});

/// The person told their desktop to keep quiet: Plasma, dunst, xfce4-notifyd or GNOME, whichever shows the notifications; it may be
/// another later.
std::unique_ptr<HoldWatch> watch_do_not_disturb(OnCause);

}  // namespace limber
