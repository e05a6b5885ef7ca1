#include "ui/bars.h"

#include "ui/accessible.h"
#include "ui/drawing.h"

#include <algorithm>

namespace limber {
namespace {

constexpr int bar_height = 10, line_height = 4, dot_radius = 7;

}  // namespace

ShareBar::ShareBar(wxWindow* parent, double share, const std::string& spoken) : Painted{parent, wxSize{60, bar_height}}, share_{share} {
    set_accessible(*this, Role::progress, spoken);
}

void ShareBar::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    draw_bar(context, theme, {0, (size.y - bar_height) / 2, size.x, bar_height}, share_);
}

ProgressLine::ProgressLine(wxWindow* parent) : Painted{parent, wxSize{100, dot_radius * 2 + 2}} {
    set_accessible(*this, Role::progress, "Progress of the routine");
}

int ProgressLine::dot_at(double progress) const {
    return dot_radius + static_cast<int>((GetClientSize().x - 2 * dot_radius) * std::clamp(progress, 0.0, 1.0));
}

void ProgressLine::set(double progress) {
    progress_ = progress;
    set_accessible_name(*this, "Progress of the routine: " + std::to_string(static_cast<int>(progress * 100)) + " %");
    if (dot_ != dot_at(progress)) Refresh(false);
}

void ProgressLine::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    dot_ = dot_at(progress_);
    const double share = static_cast<double>(dot_ - dot_radius / 2.0) / size.x;
    draw_bar(context, theme, {0, (size.y - line_height) / 2, size.x, line_height}, share);
    draw_disc(context, theme.accent, dot_, size.y / 2.0, dot_radius);
}

}  // namespace limber
