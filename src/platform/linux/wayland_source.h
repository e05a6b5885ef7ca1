#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct wl_display;
struct wl_interface;

namespace limber {

/// Where this session's compositor listens, as WAYLAND_DISPLAY says; empty where that is not set.
std::filesystem::path wayland_socket();

/// Whether anybody listens there.
bool compositor_listens();

/// A private connection to the compositor whose events arrive in the GLib loop; it works beside GTK's, whichever backend GTK has.
class WaylandSource {
public:
    /// nullptr, and why in words, where no compositor answers within a second.
    static std::unique_ptr<WaylandSource> open(std::string& why_not);

    ~WaylandSource();
    WaylandSource(const WaylandSource&) = delete;
    WaylandSource& operator=(const WaylandSource&) = delete;

    /// Called from the loop; it may destroy this object.
    void listen_for_loss(std::function<void()> on_lost);

    /// The version of a global that the compositor offers; 0 if it does not.
    std::uint32_t offers(const wl_interface&) const;
    std::uint32_t offers(const std::string& interface) const;

    /// A new proxy for it, at this version at most; nullptr if the compositor does not offer it. The caller destroys it first.
    template <class Proxy>
    Proxy* bind(const wl_interface& interface, std::uint32_t version) {
        return static_cast<Proxy*>(bind_global(interface, version));
    }

    /// One for each global of this kind, as there is one for each monitor.
    template <class Proxy>
    std::vector<Proxy*> bind_all(const wl_interface& interface, std::uint32_t version) {
        std::vector<Proxy*> proxies;
        for (void* proxy : bind_globals(interface, version)) proxies.push_back(static_cast<Proxy*>(proxy));
        return proxies;
    }

    /// Waits, a second at most, until all that was bound has told what it has to tell.
    void hear_all();

private:
    struct Pump;
    struct Connection;
    explicit WaylandSource(std::unique_ptr<Connection>);
    void* bind_global(const wl_interface&, std::uint32_t version);
    std::vector<void*> bind_globals(const wl_interface&, std::uint32_t version);

    Pump* pump_;
};

}  // namespace limber
