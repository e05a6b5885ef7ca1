#include "support/compositor.h"

#include <ext-idle-notify-v1-server.h>
#include <kde-idle-server.h>
#include <unistd.h>
#include <wayland-server.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

namespace limber {
namespace {

constexpr const char* socket_name = "wayland-of-the-test";

/// One stillness that a client watches for.
struct Notification {
    wl_resource* resource;
    wl_event_source* timer;
    int timeout_ms;
    void (*send_idle)(wl_resource*);
    void (*send_resumed)(wl_resource*);
    bool idle = false;
};

void destroy(wl_client*, wl_resource* resource) { wl_resource_destroy(resource); }

}  // namespace

struct Compositor::Server {
    explicit Server(const Offer& offer) : display{wl_display_create()}, loop{wl_display_get_event_loop(display)} {
        if (pipe(commands) != 0 || pipe(answers) != 0 || wl_display_add_socket(display, socket_name) != 0)
            throw std::runtime_error{"no Wayland socket"};
        command_source = wl_event_loop_add_fd(loop, commands[0], WL_EVENT_READABLE, obey, this);
        if (offer.seat) wl_global_create(display, &wl_seat_interface, 1, this, bind_seat);
        if (offer.ext_idle_notify) wl_global_create(display, &ext_idle_notifier_v1_interface, offer.ext_idle_notify, this, bind_ext);
        if (offer.kde_idle) wl_global_create(display, &org_kde_kwin_idle_interface, 1, this, bind_kde);
        thread = std::thread{[this] { wl_display_run(display); }};
    }
    ~Server() {
        tell('q');
        thread.join();
        wl_display_destroy_clients(display);
        wl_event_source_remove(command_source);
        wl_display_destroy(display);
        for (const int end : {commands[0], commands[1], answers[0], answers[1]}) close(end);
    }

    /// Comes back when it is done.
    void tell(char command) const {
        if (::write(commands[1], &command, 1) != 1 || read(answers[0], &command, 1) != 1)
            throw std::runtime_error{"no answer from the compositor's thread"};
    }

    static int obey(int fd, std::uint32_t, void* data) {
        auto& self = *static_cast<Server*>(data);
        char command = 0;
        if (read(fd, &command, 1) == 1) command == 'q' ? wl_display_terminate(self.display) : self.hear_input();
        return ::write(self.answers[1], &command, 1) == 1 ? 0 : -1;
    }

    void hear_input() {
        for (const auto& each : notifications) {
            if (std::exchange(each->idle, false)) each->send_resumed(each->resource);
            wl_event_source_timer_update(each->timer, each->timeout_ms);
        }
        wl_display_flush_clients(display);
    }

    void add(wl_resource* resource, std::uint32_t timeout, const char* words, void (*idle)(wl_resource*), void (*resumed)(wl_resource*)) {
        {
            const std::lock_guard locked{mutex};
            asked.push_back(std::string{words} + " " + std::to_string(timeout));
        }
        const auto ring = [](void* data) {
            auto& due = *static_cast<Notification*>(data);
            due.idle = true;
            due.send_idle(due.resource);
            return 0;
        };
        auto made = std::make_unique<Notification>(Notification{resource, nullptr, static_cast<int>(timeout), idle, resumed});
        made->timer = wl_event_loop_add_timer(loop, ring, made.get());
        wl_event_source_timer_update(made->timer, made->timeout_ms);
        notifications.push_back(std::move(made));
    }

    static Server& of(wl_resource* resource) { return *static_cast<Server*>(wl_resource_get_user_data(resource)); }

    static void forget(wl_resource* resource) {
        std::erase_if(of(resource).notifications, [resource](const auto& each) {
            if (each->resource != resource) return false;
            wl_event_source_remove(each->timer);
            return true;
        });
    }

    static void bind_seat(wl_client* client, void*, std::uint32_t version, std::uint32_t id) {
        wl_resource_create(client, &wl_seat_interface, static_cast<int>(version), id);
    }

    template <const char* const& words>
    static void get_ext(wl_client* client, wl_resource* notifier, std::uint32_t id, std::uint32_t timeout, wl_resource*) {
        static constexpr struct ext_idle_notification_v1_interface calls { destroy };
        auto* made = wl_resource_create(client, &ext_idle_notification_v1_interface, wl_resource_get_version(notifier), id);
        wl_resource_set_implementation(made, &calls, wl_resource_get_user_data(notifier), forget);
        of(notifier).add(made, timeout, words, ext_idle_notification_v1_send_idled, ext_idle_notification_v1_send_resumed);
    }

    static constexpr const char* idle_words = "idle";
    static constexpr const char* input_words = "input-idle";
    static void bind_ext(wl_client* client, void* self, std::uint32_t version, std::uint32_t id) {
        static constexpr struct ext_idle_notifier_v1_interface calls { destroy, get_ext<idle_words>, get_ext<input_words> };
        auto* made = wl_resource_create(client, &ext_idle_notifier_v1_interface, static_cast<int>(version), id);
        wl_resource_set_implementation(made, &calls, self, nullptr);
    }

    static void get_kde(wl_client* client, wl_resource* idle, std::uint32_t id, wl_resource*, std::uint32_t timeout) {
        static constexpr struct org_kde_kwin_idle_timeout_interface calls {
            destroy, [](wl_client*, wl_resource*) {}
        };
        auto* made = wl_resource_create(client, &org_kde_kwin_idle_timeout_interface, 1, id);
        wl_resource_set_implementation(made, &calls, wl_resource_get_user_data(idle), forget);
        of(idle).add(made, timeout, "kde-idle", org_kde_kwin_idle_timeout_send_idle, org_kde_kwin_idle_timeout_send_resumed);
    }

    static void bind_kde(wl_client* client, void* self, std::uint32_t, std::uint32_t id) {
        static constexpr struct org_kde_kwin_idle_interface calls { get_kde };
        auto* made = wl_resource_create(client, &org_kde_kwin_idle_interface, 1, id);
        wl_resource_set_implementation(made, &calls, self, nullptr);
    }

    wl_display* display;
    wl_event_loop* loop;
    wl_event_source* command_source = nullptr;
    int commands[2];
    int answers[2];
    std::vector<std::unique_ptr<Notification>> notifications;  ///< Of the thread alone.
    std::mutex mutex;
    std::vector<std::string> asked;
    std::thread thread;
};

Compositor::Compositor(const Offer& offer)
    : offer_{offer}, environment_{{{"WAYLAND_DISPLAY", socket_name}, {"XDG_RUNTIME_DIR", folder_.path().string()}}} {
    start_again();
}

Compositor::~Compositor() = default;

void Compositor::start_again() { server_ = std::make_unique<Server>(offer_); }

void Compositor::input() { server_->tell('i'); }

void Compositor::kill() { server_.reset(); }

std::vector<std::string> Compositor::asked() {
    const std::lock_guard locked{server_->mutex};
    return std::exchange(server_->asked, {});
}

}  // namespace limber
