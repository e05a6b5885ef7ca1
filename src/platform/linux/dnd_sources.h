#pragma once

#include "platform/linux/bus_call.h"

#include <string>

namespace limber {

/// Where one desktop keeps its do-not-disturb, followed for as long as this lives. Tells the state found, then each signal of a change.
class DndSource {
public:
    using OnState = std::function<void(bool on)>;
    virtual ~DndSource() = default;
};

/// A boolean property on the notification service's own object: Inhibited of Plasma, paused of dunst.
std::unique_ptr<DndSource> follow_notification_property(GDBusConnection*, const char* interface, const char* property, DndSource::OnState);

/// A boolean of Xfce's settings daemon.
std::unique_ptr<DndSource> follow_xfconf(GDBusConnection*, const char* channel, const char* property, DndSource::OnState);

/// GSettings show-banners of GNOME, the other way round; nullptr where its schema is not installed.
std::unique_ptr<DndSource> follow_gnome_banners(DndSource::OnState);

}  // namespace limber
