#include "platform/fullscreen.h"

#include "support/main_loop.h"
#include "support/x_server.h"

#include <doctest/doctest.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <cstring>
#include <vector>

using namespace limber;

namespace {

/// What a window manager writes, by hand.
class Desk {
public:
    Desk() : x_{xcb_connect(nullptr, nullptr)}, root_{xcb_setup_roots_iterator(xcb_get_setup(x_)).data->root} {}
    ~Desk() { xcb_disconnect(x_); }

    xcb_window_t window(std::uint32_t pid) {
        const xcb_window_t id = xcb_generate_id(x_);
        xcb_create_window(x_, XCB_COPY_FROM_PARENT, id, root_, 0, 0, 100, 100, 0, XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0,
                          nullptr);
        set(id, "_NET_WM_PID", XCB_ATOM_CARDINAL, {pid});
        return id;
    }
    void activate(xcb_window_t window) { set(root_, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, {window}); }
    void state(xcb_window_t window, const std::vector<const char*>& states) {
        std::vector<std::uint32_t> atoms;
        for (const char* state : states) atoms.push_back(atom(state));
        set(window, "_NET_WM_STATE", XCB_ATOM_ATOM, atoms);
    }
    void chatter(xcb_window_t window, std::uint32_t value) { set(window, "_NET_WM_USER_TIME", XCB_ATOM_CARDINAL, {value}); }
    void resize(xcb_window_t window, std::uint32_t width) { xcb_configure_window(x_, window, XCB_CONFIG_WINDOW_WIDTH, &width); }
    void destroy(xcb_window_t window) { xcb_destroy_window(x_, window); }

    /// The server has done all that was asked for.
    void settle() { std::free(xcb_get_input_focus_reply(x_, xcb_get_input_focus(x_), nullptr)); }

private:
    xcb_atom_t atom(const char* name) {
        xcb_intern_atom_reply_t* reply =
            xcb_intern_atom_reply(x_, xcb_intern_atom(x_, false, static_cast<std::uint16_t>(std::strlen(name)), name), nullptr);
        const xcb_atom_t found = reply->atom;
        std::free(reply);
        return found;
    }
    void set(xcb_window_t window, const char* name, xcb_atom_t type, const std::vector<std::uint32_t>& values) {
        xcb_change_property(x_, XCB_PROP_MODE_REPLACE, window, atom(name), type, 32, static_cast<std::uint32_t>(values.size()),
                            values.data());
        settle();
    }

    xcb_connection_t* x_;
    xcb_window_t root_;
};

struct Heard {
    std::vector<bool> told;
    std::unique_ptr<FullscreenWatch> watch = watch_fullscreen([this](bool on) { told.push_back(on); }).watch;

    bool heard(const std::vector<bool>& expected) {
        return until([&] { return told == expected; });
    }
};

const auto other = static_cast<std::uint32_t>(getppid());

}  // namespace

TEST_CASE("fullscreen cannot be known without an X server") {
    const Environment none{{{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}}};
    const auto [watch, capability] = watch_fullscreen([](bool) {});
    CHECK_FALSE(watch);
    CHECK(capability.backend.empty());
    CHECK(capability.passed_over.size() == 2);
    CHECK_FALSE(capability.matters);  // no program can know
}

TEST_CASE("a fullscreen window is told of while it is the active one") {
    NEEDS_X_SERVER();
    XServer server;
    Desk desk;
    Heard heard;
    const auto film = desk.window(other);
    const auto editor = desk.window(other);
    desk.activate(film);
    desk.state(film, {"_NET_WM_STATE_ABOVE", "_NET_WM_STATE_FULLSCREEN"});
    CHECK(heard.heard({true}));
    desk.state(film, {"_NET_WM_STATE_FULLSCREEN"});
    desk.activate(editor);
    CHECK(heard.heard({true, false}));
    desk.activate(film);
    CHECK(heard.heard({true, false, true}));
    desk.state(film, {});
    CHECK(heard.heard({true, false, true, false}));
}

TEST_CASE("a window that is fullscreen already is told of at once") {
    NEEDS_X_SERVER();
    XServer server;
    Desk desk;
    const auto film = desk.window(other);
    desk.state(film, {"_NET_WM_STATE_FULLSCREEN"});
    desk.activate(film);
    CHECK(Heard{}.told == std::vector{true});
}

TEST_CASE("our own fullscreen windows never count") {
    NEEDS_X_SERVER();
    XServer server;
    Desk desk;
    const auto ours = desk.window(static_cast<std::uint32_t>(getpid()));
    const auto film = desk.window(other);
    desk.state(ours, {"_NET_WM_STATE_FULLSCREEN"});
    desk.state(film, {"_NET_WM_STATE_FULLSCREEN"});
    Heard heard;
    desk.activate(ours);
    desk.activate(film);
    CHECK(heard.heard({true}));
    desk.activate(ours);
    CHECK(heard.heard({true, false}));
}

TEST_CASE("windows that vanish do no harm") {
    NEEDS_X_SERVER();
    XServer server;
    Desk desk;
    Heard heard;
    for (int i = 0; i < 20; ++i) {
        const auto film = desk.window(other);
        desk.state(film, {"_NET_WM_STATE_FULLSCREEN"});
        desk.activate(film);
        desk.destroy(film);
        desk.settle();
        if (i % 2) drain();
    }
    const auto film = desk.window(other);
    desk.activate(film);
    drain();
    heard.told.clear();
    desk.state(film, {"_NET_WM_STATE_FULLSCREEN"});
    CHECK(until([&] { return !heard.told.empty() && heard.told.back(); }));
    desk.activate(XCB_NONE);
    CHECK(until([&] { return !heard.told.back(); }));
}

TEST_CASE("a window that sets its own properties at each key is soon no longer listened to by them, and still told of") {
    NEEDS_X_SERVER();
    XServer server;
    Desk desk;
    Heard heard;
    const auto chatty = desk.window(other);
    desk.activate(chatty);
    // A busy server may serve the typist for a while before it hears that nobody wants to know.
    constexpr int row_of_quiet_keys = 200;
    int quiet = 0;
    for (std::uint32_t key = 0; quiet < row_of_quiet_keys && key < 3000; ++key) {
        desk.chatter(chatty, key);
        quiet = drain() == 0 ? quiet + 1 : 0;
    }
    CHECK(quiet == row_of_quiet_keys);
    desk.resize(chatty, 640);
    desk.state(chatty, {"_NET_WM_STATE_FULLSCREEN"});
    CHECK(heard.heard({true}));
    desk.state(chatty, {});
    desk.resize(chatty, 100);
    desk.settle();
    CHECK(heard.heard({true, false}));
}

TEST_CASE("an X server that goes away takes the fullscreen window with it") {
    NEEDS_X_SERVER();
    XServer server;
    Desk desk;
    const auto film = desk.window(other);
    desk.state(film, {"_NET_WM_STATE_FULLSCREEN"});
    desk.activate(film);
    Heard heard;
    server.kill();
    CHECK(heard.heard({true, false}));
}
