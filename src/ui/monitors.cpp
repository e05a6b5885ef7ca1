#include "ui/monitors.h"

#include <wx/display.h>
#include <wx/window.h>

namespace limber {
namespace {

Box box_of(const wxRect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

Monitor monitor_at(unsigned index) {
    const wxDisplay display{index};
    return {static_cast<int>(index), box_of(display.GetGeometry()), box_of(display.GetClientArea())};
}

int primary_monitor() {
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) {
        if (wxDisplay{i}.IsPrimary()) return static_cast<int>(i);
    }
    return 0;
}

}  // namespace

int pointer_monitor() {
    const int at = wxDisplay::GetFromPoint(wxGetMousePosition());
    return at == wxNOT_FOUND ? primary_monitor() : at;
}

std::vector<Monitor> all_monitors() {
    std::vector<Monitor> all;
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) all.push_back(monitor_at(i));
    return all;
}

std::vector<Monitor> prompt_monitors(PromptMonitor wanted) {
    if (wanted == PromptMonitor::all) return all_monitors();
    return {monitor_at(static_cast<unsigned>(wanted == PromptMonitor::primary ? primary_monitor() : pointer_monitor()))};
}

}  // namespace limber
