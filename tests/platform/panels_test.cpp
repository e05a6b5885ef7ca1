#include "platform/panels.h"

#include "support/child.h"
#include "support/session_bus.h"

#include <doctest/doctest.h>

using namespace limber;

TEST_CASE("layers have to keep off the panels of Plasma 5 alone") {
    const struct {
        const char *desktop, *version;
        bool overlap;
    } rows[] = {{"KDE", "5", true}, {"KDE", "", true}, {"KDE", "6", false}, {"sway", "", false}, {"", "5", false}};
    for (const auto& row : rows) {
        CAPTURE(row.desktop);
        CAPTURE(row.version);
        const Environment session{{{"XDG_CURRENT_DESKTOP", row.desktop}, {"KDE_SESSION_VERSION", row.version}}};
        CHECK(panels_overlap_layers() == row.overlap);
    }
}

TEST_CASE("nothing is known of panels where no Plasma answers") {
    const Environment session{{{"WAYLAND_DISPLAY", ""}}};
    const SessionBus bus;
    CHECK(areas_beside_panels().empty());
}
