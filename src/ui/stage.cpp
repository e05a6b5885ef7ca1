#include "ui/stage.h"

#include "ui/accessible.h"
#include "ui/words.h"

#include <algorithm>

namespace limber {
namespace {

constexpr double smallest_disc = 0.80;  ///< Of the largest: a gentle breath, not a pump.

double points_for(int height) { return std::max(text::cue_points, height / 17.0); }

}  // namespace

Stage::Stage(wxWindow* parent, bool reduced_motion) : Painted{parent, wxSize{320, 170}}, reduced_motion_{reduced_motion} {
    set_accessible(*this, Role::text, "");
}

void Stage::show(const RoutineScreen& screen) {
    const Words words{screen.cue, step_words(screen),
                      screen.getting_ready && !screen.cautions.empty() ? screen.cautions.front() : std::string{}};
    const bool still = reduced_motion_ || screen.paused || screen.getting_ready || screen.changing_sides;
    const double full = breath_fullness(still ? Breath::free : screen.breath, screen.step_progress);
    const int disc = static_cast<int>(1000 * (smallest_disc + (1 - smallest_disc) * full));
    if (words_.cue != words.cue) announce(*this, words.cue);
    if (words_ != words) set_accessible_name(*this, words.cue + " " + words.step);
    const bool all = words != words_ || position_ != screen.position;
    words_ = words;
    position_ = screen.position;
    if (all) Refresh(false);
    if (disc_ == disc) return;
    disc_ = disc;
    const Box figure = stage_layout(GetClientSize().x, GetClientSize().y).figure;
    RefreshRect(wxRect{figure.x, figure.y, figure.width, figure.height}, false);
}

void Stage::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    const StageLayout layout = stage_layout(size.x, size.y);
    paint_figure(context, theme, layout.figure);
    const wxRect words{layout.words.x, layout.words.y, layout.words.width, layout.words.height};
    if (IsExposed(words)) paint_words(context, theme, layout.words, layout.side_by_side ? Align::left : Align::centre);
}

void Stage::paint_figure(wxGraphicsContext& context, const Theme& theme, const Box& box) {
    const double half = box.width / 2.0;
    draw_disc(context, theme.accent_wash, box.x + half, box.y + half, half * disc_ / 1000);
    const int inset = box.width * 14 / 100;
    draw_glyph(context, theme, position_, {box.x + inset, box.y + inset, box.width - 2 * inset, box.width - 2 * inset});
}

void Stage::fit(wxGraphicsContext& context, const Box& box) {
    if (fitted_ && fitted_->words == words_ && fitted_->box == box) return;
    const double most = points_for(GetClientSize().y);
    const int caution_height = words_.caution.empty() ? 0 : box.height / 5;
    Fitted fitted{words_, box, {}, {}, {}};
    fitted.step = fit_text(context, words_.step, box.width, box.height / 3, 12, most * 0.72, false);
    const int for_cue = box.height - static_cast<int>(fitted.step.height()) - caution_height - gap::small;
    fitted.cue = fit_text(context, words_.cue, box.width, for_cue, 14, most, true);
    if (caution_height > 0) fitted.caution = fit_text(context, words_.caution, box.width, caution_height, 10, 13, false);
    fitted_ = std::move(fitted);
}

void Stage::paint_words(wxGraphicsContext& context, const Theme& theme, const Box& box, Align align) {
    fit(context, box);
    const auto& [words, fitted_box, cue, step, caution] = *fitted_;
    const double all = cue.height() + step.height() + caution.height() + gap::small;
    double y = box.y + (align == Align::left ? std::max(0.0, (box.height - all) / 2) : std::max(0.0, (box.height - all) / 3));
    draw_text(context, cue, theme.ink, align, box.x, static_cast<int>(y), box.width);
    y += cue.height() + gap::small;
    draw_text(context, step, theme.quiet, align, box.x, static_cast<int>(y), box.width);
    y += step.height();
    draw_text(context, caution, theme.quiet, align, box.x, static_cast<int>(y), box.width);
}

RoutineHeader::RoutineHeader(wxWindow* parent) : Painted{parent, wxSize{200, 34}} { set_accessible(*this, Role::text, ""); }

void RoutineHeader::show(const RoutineScreen& screen) {
    const std::string place = std::to_string(screen.item) + " of " + std::to_string(screen.items);
    set_accessible_name(*this, screen.exercise + ", " + place);
    update(shown_, Shown{screen.exercise, place, clock_words(screen.routine_left), static_cast<int>(screen.routine_progress * 100)});
}

void RoutineHeader::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    const int ring = 26;
    draw_ring(context, theme, {size.x - ring, (size.y - ring) / 2 - 2, ring, ring}, 5, shown_.ring / 100.0);
    const auto in_middle = [&](const TextBlock& block) { return static_cast<int>((size.y - block.height()) / 2); };
    const auto width_of = [&](const TextBlock& block, const std::string& words) {
        double across = 0, down = 0;
        context.SetFont(block.font, *wxBLACK);
        context.GetTextExtent(wxString::FromUTF8(words), &across, &down);
        return static_cast<int>(across) + 1;
    };
    const TextBlock left = fit_text(context, shown_.left, size.x, size.y, 14, 14, true);
    const int left_at = size.x - ring - gap::small - std::max(width_of(left, shown_.left), width_of(left, "00:00"));
    draw_text(context, left, theme.ink, Align::left, size.x - ring - gap::small - width_of(left, shown_.left), in_middle(left), size.x);
    const TextBlock place = fit_text(context, shown_.place, size.x, size.y, 12, 12, false);
    const int place_at = left_at - gap::medium - width_of(place, shown_.place);
    draw_text(context, place, theme.quiet, Align::left, place_at, in_middle(place), size.x);
    const TextBlock name = fit_text(context, shown_.name, place_at - gap::large, size.y, 10, 16, true);
    draw_text(context, name, theme.ink, Align::left, 0, in_middle(name), place_at);
}

}  // namespace limber
