#include "ui/in_sight.h"

#include <wx/display.h>
#include <wx/toplevel.h>

#include <algorithm>

namespace limber {
namespace {

int moved_inside(int at, int length, int from, int room) { return std::clamp(at, from, std::max(from, from + room - length)); }

void bring_in_sight(wxTopLevelWindow& window) {
    const int display = wxDisplay::GetFromWindow(&window);
    const wxRect area = wxDisplay{static_cast<unsigned>(std::max(0, display))}.GetClientArea();
    const wxRect now = window.GetRect();
    const wxSize size{std::min(now.width, area.width), std::min(now.height, area.height)};
    if (size != now.GetSize()) window.SetSize(size);
    const wxPoint place{moved_inside(now.x, size.x, area.x, area.width), moved_inside(now.y, size.y, area.y, area.height)};
    if (place != now.GetPosition()) window.Move(place);
}

}  // namespace

void bring_windows_in_sight() {
    for (wxWindow* window : wxTopLevelWindows) {
        auto* top = dynamic_cast<wxTopLevelWindow*>(window);
        if (top != nullptr && top->IsShown() && !top->IsFullScreen()) bring_in_sight(*top);
    }
}

}  // namespace limber
