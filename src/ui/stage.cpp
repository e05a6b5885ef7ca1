#include "ui/stage.h"

#include "ui/accessible.h"
#include "ui/words.h"

#include <algorithm>
#include <utility>

namespace limber {
namespace {

const wxSize legend_size{168, 42};

constexpr int row_height = 34;

/// Of a header as narrow as this the name takes a row of its own.
int row_of_name(int width) { return width < 380 ? row_height - gap::small : 0; }

double points_for(int height) { return std::max(text::cue_points, height / 17.0); }

}  // namespace

Stage::Stage(wxWindow* parent, MovingFigure figure, std::function<void()> frame)
    : Painted{parent, wxSize{320, 170}},
      figure_{new FigureView{this, wxSize{100, 100}}},
      legend_{new LegendView{figure_, FromDIP(legend_size)}} {
    set_accessible(*this, Role::text, "");
    figure_->when_looked([this, frame = std::move(frame)](const std::optional<Scene>& scene) {
        if (scene) legend_->show(scene->shown);
        frame();
    });
    figure_->show(std::move(figure));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place_figure();
    });
}

void Stage::place_figure() {
    const StageLayout layout = stage_layout(GetClientSize().x, GetClientSize().y);
    const Box& box = layout.figure;
    figure_->SetSize(box.x, box.y, box.width, box.height);
    const wxSize whole = FromDIP(legend_size);
    const int width = std::min(whole.x, box.width * 3 / 4);
    legend_->SetSize(layout.side_by_side ? (box.width - width) / 2 : 0, 0, width, whole.y * width / whole.x);
    figure_->keep_clear(layout.side_by_side || box.width < whole.x * 5 / 2 ? legend_->GetSize().y : 0);
}

void Stage::show(const RoutineScreen& screen) {
    const Words words{screen.cue, step_words(screen),
                      screen.getting_ready && !screen.cautions.empty() ? screen.cautions.front() : screen.obstacle};
    const bool breathing = !screen.getting_ready && !screen.changing_sides;
    figure_->breathe(breath_fullness(breathing ? screen.breath : Breath::free, screen.step_progress));
    figure_->say(figure_words(screen));
    figure_->hold(screen.paused || screen.over);
    if (words_ == words) return;
    const std::string told = step_announcement(screen);
    if (std::exchange(announced_, told) != told && !told.empty()) announce(*this, told);
    set_accessible_name(*this, words.cue + " " + words.step + (words.caution.empty() ? "" : " " + words.caution));
    words_ = words;
    Refresh(false);
}

void Stage::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    const StageLayout layout = stage_layout(size.x, size.y);
    const wxRect words{layout.words.x, layout.words.y, layout.words.width, layout.words.height};
    if (IsExposed(words)) paint_words(context, theme, layout.words, layout.side_by_side ? Align::left : Align::centre);
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

RoutineHeader::RoutineHeader(wxWindow* parent) : Painted{parent, wxSize{200, row_height}} {
    set_accessible(*this, Role::text, "");
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        const wxSize least{200, row_height + row_of_name(event.GetSize().x)};
        if (GetMinSize() == least) return;
        SetMinSize(least);
        GetParent()->Layout();
    });
}

void RoutineHeader::show(const RoutineScreen& screen) {
    const std::string place = std::to_string(screen.item) + " of " + std::to_string(screen.items);
    set_accessible_name(*this, screen.exercise + ", " + place);
    update(shown_, Shown{screen.exercise, place, clock_words(screen.routine_left), static_cast<int>(screen.routine_progress * 100)});
}

void RoutineHeader::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    constexpr int ring = 26;
    const int above = row_of_name(size.x);
    draw_ring(context, theme, {size.x - ring, above + (row_height - ring) / 2 - 2, ring, ring}, 5, shown_.ring / 100.0);
    const auto in_row = [](const TextBlock& block, int top) { return top + static_cast<int>((row_height - block.height()) / 2); };
    const auto width_of = [&](const TextBlock& block, const std::string& words) {
        double across = 0, down = 0;
        context.SetFont(block.font, *wxBLACK);
        context.GetTextExtent(wxString::FromUTF8(words), &across, &down);
        return static_cast<int>(across) + 1;
    };
    const TextBlock left = fit_text(context, shown_.left, size.x, row_height, 14, 14, true);
    const int left_at = size.x - ring - gap::small - std::max(width_of(left, shown_.left), width_of(left, "00:00"));
    draw_text(context, left, theme.ink, Align::left, size.x - ring - gap::small - width_of(left, shown_.left), in_row(left, above), size.x);
    const TextBlock place = fit_text(context, shown_.place, size.x, row_height, 12, 12, false);
    const int place_at = above > 0 ? 0 : left_at - gap::medium - width_of(place, shown_.place);
    draw_text(context, place, theme.quiet, Align::left, place_at, in_row(place, above), size.x);
    const int room = above > 0 ? size.x : place_at - gap::large;
    const TextBlock name = fit_text(context, shown_.name, room, row_height, 10, 16, true);
    draw_text(context, name, theme.ink, Align::left, 0, in_row(name, 0), room);
}

}  // namespace limber
