// A hand on the mouse and the keyboard of a Wayland desktop: reads lines "move X Y", "rel DX DY", "click BUTTON", "down BUTTON", "up
// BUTTON", "scroll STEPS", "press KEY", "release KEY" from standard input, and answers each with "done". BUTTON is 1 left, 2 middle, 3
// right; KEY a code of linux/input-event-codes.h; wayland_pointer WIDTH HEIGHT of all monitors.

#include <kde-fake-input-client.h>
#include <sys/mman.h>
#include <unistd.h>
#include <virtual-keyboard-client.h>
#include <wlr-virtual-pointer-unstable-v1-client.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <thread>

namespace {

constexpr std::uint32_t buttons[] = {0, 0x110, 0x112, 0x111};

struct Hand {
    virtual ~Hand() = default;
    virtual void move(int x, int y) = 0;
    virtual void rel(int dx, int dy) = 0;
    virtual void button(int which, bool down) = 0;
    virtual void scroll(int steps) = 0;
    virtual void key(std::uint32_t code, bool down) = 0;
};

std::uint32_t now() {
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

/// One that stays plugged in: programs miss the first key of a new one.
zwp_virtual_keyboard_v1* plug_in(zwp_virtual_keyboard_manager_v1* keyboards, wl_seat* seat) {
    static constexpr char keymap[] = R"xkb(xkb_keymap {
xkb_keycodes { include "evdev+aliases(qwerty)" };
xkb_types { include "complete" };
xkb_compatibility { include "complete" };
xkb_symbols { include "pc+us+inet(evdev)" };
};)xkb";
    auto* keyboard = zwp_virtual_keyboard_manager_v1_create_virtual_keyboard(keyboards, seat);
    const int file = memfd_create("keymap", MFD_CLOEXEC);
    if (write(file, keymap, sizeof keymap) == sizeof keymap)
        zwp_virtual_keyboard_v1_keymap(keyboard, WL_KEYBOARD_KEYMAP_FORMAT_XKB_V1, file, sizeof keymap);
    close(file);
    return keyboard;
}

struct VirtualHand final : Hand {
    VirtualHand(zwlr_virtual_pointer_v1* made, zwp_virtual_keyboard_v1* keys, std::uint32_t w, std::uint32_t h)
        : pointer{made}, keyboard{keys}, width{w}, height{h} {}
    void key(std::uint32_t code, bool down) override { zwp_virtual_keyboard_v1_key(keyboard, now(), code, down); }
    void move(int x, int y) override {
        zwlr_virtual_pointer_v1_motion_absolute(pointer, now(), static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), width,
                                                height);
        zwlr_virtual_pointer_v1_frame(pointer);
    }
    void rel(int dx, int dy) override {
        zwlr_virtual_pointer_v1_motion(pointer, now(), wl_fixed_from_int(dx), wl_fixed_from_int(dy));
        zwlr_virtual_pointer_v1_frame(pointer);
    }
    void button(int which, bool down) override {
        zwlr_virtual_pointer_v1_button(pointer, now(), buttons[which], down);
        zwlr_virtual_pointer_v1_frame(pointer);
    }
    void scroll(int steps) override {
        zwlr_virtual_pointer_v1_axis_source(pointer, WL_POINTER_AXIS_SOURCE_WHEEL);
        zwlr_virtual_pointer_v1_axis_discrete(pointer, now(), WL_POINTER_AXIS_VERTICAL_SCROLL, wl_fixed_from_int(15 * steps), steps);
        zwlr_virtual_pointer_v1_frame(pointer);
    }
    zwlr_virtual_pointer_v1* pointer;
    zwp_virtual_keyboard_v1* keyboard;
    std::uint32_t width, height;
};

struct FakeInput final : Hand {
    explicit FakeInput(org_kde_kwin_fake_input* bound) : input{bound} { org_kde_kwin_fake_input_authenticate(input, "test", "test"); }
    void move(int x, int y) override { org_kde_kwin_fake_input_pointer_motion_absolute(input, wl_fixed_from_int(x), wl_fixed_from_int(y)); }
    void rel(int dx, int dy) override { org_kde_kwin_fake_input_pointer_motion(input, wl_fixed_from_int(dx), wl_fixed_from_int(dy)); }
    void button(int which, bool down) override { org_kde_kwin_fake_input_button(input, buttons[which], down); }
    void scroll(int steps) override { org_kde_kwin_fake_input_axis(input, 0, wl_fixed_from_int(15 * steps)); }
    void key(std::uint32_t code, bool down) override { org_kde_kwin_fake_input_keyboard_key(input, code, down); }
    org_kde_kwin_fake_input* input;
};

struct Offered {
    zwlr_virtual_pointer_manager_v1* pointers = nullptr;
    zwp_virtual_keyboard_manager_v1* keyboards = nullptr;
    wl_seat* seat = nullptr;
    org_kde_kwin_fake_input* fake_input = nullptr;
};

void take(void* data, wl_registry* registry, std::uint32_t name, const char* interface, std::uint32_t) {
    auto& offered = *static_cast<Offered*>(data);
    const auto bind = [&](const wl_interface& wanted, std::uint32_t version) {
        return std::strcmp(interface, wanted.name) == 0 ? wl_registry_bind(registry, name, &wanted, version) : nullptr;
    };
    if (void* bound = bind(zwlr_virtual_pointer_manager_v1_interface, 1)) {
        offered.pointers = static_cast<zwlr_virtual_pointer_manager_v1*>(bound);
    } else if (void* also = bind(org_kde_kwin_fake_input_interface, 4)) {
        offered.fake_input = static_cast<org_kde_kwin_fake_input*>(also);
    } else if (void* keyboards = bind(zwp_virtual_keyboard_manager_v1_interface, 1)) {
        offered.keyboards = static_cast<zwp_virtual_keyboard_manager_v1*>(keyboards);
    } else if (void* seat = offered.seat ? nullptr : bind(wl_seat_interface, 1)) {
        offered.seat = static_cast<wl_seat*>(seat);
    }
}

std::unique_ptr<Hand> hand_of(const Offered& offered, std::uint32_t width, std::uint32_t height) {
    if (offered.fake_input) return std::make_unique<FakeInput>(offered.fake_input);
    if (!offered.pointers || !offered.keyboards || !offered.seat) return nullptr;
    auto* pointer = zwlr_virtual_pointer_manager_v1_create_virtual_pointer(offered.pointers, nullptr);
    return std::make_unique<VirtualHand>(pointer, plug_in(offered.keyboards, offered.seat), width, height);
}

void obey(Hand& hand, wl_display* display, const std::string& line) {
    std::istringstream words{line};
    std::string what;
    int a = 0, b = 0;
    words >> what >> a >> b;
    const int which = a >= 1 && a <= 3 ? a : 1;
    if (what == "move") hand.move(a, b);
    if (what == "rel") hand.rel(a, b);
    if (what == "scroll") hand.scroll(a);
    if (what == "press" || what == "release") hand.key(static_cast<std::uint32_t>(a), what == "press");
    if (what == "click" || what == "down") hand.button(which, true);
    wl_display_roundtrip(display);
    if (what == "click") std::this_thread::sleep_for(std::chrono::milliseconds{60});
    if (what == "click" || what == "up") hand.button(which, false);
    wl_display_roundtrip(display);
}

}  // namespace

int main(int count, char** words) {
    wl_display* display = wl_display_connect(nullptr);
    if (!display) return 1;
    Offered offered;
    static constexpr wl_registry_listener listener{take, [](void*, wl_registry*, std::uint32_t) {}};
    wl_registry_add_listener(wl_display_get_registry(display), &listener, &offered);
    wl_display_roundtrip(display);
    const auto size = [&](int at, std::uint32_t otherwise) {
        return count > at ? static_cast<std::uint32_t>(std::atoi(words[at])) : otherwise;
    };
    const auto hand = hand_of(offered, size(1, 1280), size(2, 800));
    if (!hand) return 2;
    for (std::string line; std::getline(std::cin, line);) {
        obey(*hand, display, line);
        std::cout << "done" << std::endl;
    }
}
