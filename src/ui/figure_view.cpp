#include "ui/figure_view.h"

#include "ui/accessible.h"
#include "ui/drawing.h"
#include "ui/figure_painter.h"

#include <gtk/gtk.h>

#include <algorithm>

namespace limber {
namespace {

constexpr int frame_ms = 33, still_frame_ms = 100;
constexpr int undrawn_before_rest = 30;  ///< Frames that the desktop did not want: nobody sees this part of the window.
constexpr double smallest_disc = 0.80;   ///< Of the largest: a gentle breath, not a pump.

bool desktop_wants_stillness() {
    gboolean moves = TRUE;
    g_object_get(gtk_settings_get_default(), "gtk-enable-animations", &moves, nullptr);
    return !moves;
}

bool same_pose(const Body& one, const Body& other) {
    return one.hips == other.hips && one.skull == other.skull && one.arms == other.arms && one.legs == other.legs &&
           one.chest == other.chest && one.head == other.head && one.ribs == other.ribs;
}

bool same_picture(const Scene& one, const Scene& other) {
    return same_pose(one.shown.body, other.shown.body) && one.shown.view == other.shown.view && one.shown.props == other.shown.props &&
           one.shown.opacity == other.shown.opacity;
}

/// How far down the floor lies under the middle of the picture.
double floor_of(const Frame& frame, const Box& box) {
    const glm::dvec2 room = frame.most - frame.least;
    return box.height / 2.0 - std::min(box.width / room.x, box.height / room.y) * (frame.least.y + frame.most.y) / 2;
}

}  // namespace

FigureView::FigureView(wxWindow* parent, wxSize least)
    : Painted{parent, least, Ground::own, Where::in_memory}, visibility_{*this, [this] { pace(); }} {
    set_accessible(*this, Role::drawing, "");
    frame_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { on_frame(); });
    using OnNotify = void (*)(FigureView*);
    constexpr OnNotify on_notify = [](FigureView* self) { self->pace(), self->look(); };
    g_signal_connect_swapped(gtk_settings_get_default(), "notify::gtk-enable-animations", G_CALLBACK(on_notify), this);
}

FigureView::~FigureView() { g_signal_handlers_disconnect_by_data(gtk_settings_get_default(), this); }

void FigureView::show(MovingFigure figure) {
    figure_ = std::move(figure);
    scene_.reset();
    look();
    pace();
}

void FigureView::say(const std::string& name) {
    if (std::exchange(name_, name) != name) set_accessible_name(*this, name);
}

void FigureView::hold(bool hold) {
    if (held_ == hold) return;
    held_ = hold;
    look();
    pace();
}

void FigureView::look_anew() { look(); }

void FigureView::breathe(std::optional<double> full) {
    const double shown = still() ? 0.5 : full.value_or(0);
    update(disc_, full ? static_cast<int>(1000 * (smallest_disc + (1 - smallest_disc) * shown)) : 0);
}

bool FigureView::still() const {
    return figure_.motion == Motion::reduced || (figure_.motion == Motion::system && desktop_wants_stillness());
}

void FigureView::look() {
    std::optional<Scene> scene = figure_.now ? figure_.now(still()) : std::nullopt;
    const bool same = scene && scene_ ? same_picture(*scene, *scene_) : !scene && !scene_;
    scene_ = std::move(scene);
    if (!same) {
        ++undrawn_;
        Refresh(false);
    }
    if (looked_) looked_(scene_);
}

void FigureView::on_frame() {
    look();
    if (undrawn_ > undrawn_before_rest) frame_.Stop();
}

/// Frames are asked for only where they can be seen to change.
void FigureView::pace() {
    const bool moving = figure_.now && !held_ && visibility_.seen();
    const int wanted = still() ? still_frame_ms : frame_ms;
    undrawn_ = 0;
    if (moving == frame_.IsRunning() && (!moving || frame_.GetInterval() == wanted)) return;
    moving ? static_cast<void>(frame_.Start(wanted)) : frame_.Stop();
}

void FigureView::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    pace();
    const Box box{0, top_, size.x, size.y - top_};
    paint_disc(context, theme, box);
    if (scene_) draw_figure(context, {theme.ground, theme.accent, theme.legible}, box, scene_->frame, scene_->shown);
}

/// It rises behind the floor.
void FigureView::paint_disc(wxGraphicsContext& context, const Theme& theme, const Box& box) {
    if (disc_ == 0) return;
    const double radius = std::min(box.width, box.height) / 2.0;
    context.PushState();
    if (scene_) context.Clip(box.x, box.y, box.width, floor_of(scene_->frame, box));
    draw_disc(context, theme.accent_wash, box.x + box.width / 2.0, box.y + box.height / 2.0, radius * disc_ / 1000);
    context.PopState();
}

FigureView* figure_going_round(wxWindow* parent, MovingFigure figure, const std::string& name, int side) {
    auto* view = new FigureView{parent, wxSize{side, side}};
    view->say(name);
    view->breathe(1);
    view->show(std::move(figure));
    return view;
}

FigureView* figure_of(wxWindow* parent, const PromptScreen& screen, int side) {
    return figure_going_round(parent, screen.figure, screen.routine.empty() ? "" : screen.routine.front().name, side);
}

}  // namespace limber
