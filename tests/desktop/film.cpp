// The routine of the README as an animated PNG, by the drawing code of the windows; needs no display: film OUT.png [--dark]
#include "app/setup.h"
#include "desktop/moving_png.h"
#include "figure/easing.h"
#include "ui/drawing.h"
#include "ui/figure_painter.h"
#include "ui/toolkit.h"
#include "ui/ui.h"
#include "ui/words.h"

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace limber;
using namespace std::chrono_literals;

namespace {

constexpr const char* exercises[] = {"seated-twist", "seated-cat-cow", "seated-side-reach"};
constexpr int width = 480, height = 480, each_ms = 80;
constexpr double sharpness = 1.25;  ///< Pixels of the file for one of the picture.
constexpr Duration hold = 1300ms, fade = 320ms;
constexpr int first_shown = 24;
constexpr double hurry = 1.45;  ///< Against the clock of a routine: nobody watches a README for long.

Theme theme_of(bool dark) {
    Theme theme;
    theme.ground = dark ? Colour{.208, .208, .208} : Colour{.965, .961, .957};
    theme.ink = dark ? Colour{.93, .93, .93} : Colour{.18, .2, .21};
    theme.track = mix(theme.ground, theme.ink, .2);
    theme.track_edge = theme.track;
    theme.quiet = legible(mix(theme.ink, theme.ground, .25), theme.ground, 4.5);
    theme.accent = legible({.21, .52, .89}, theme.ground, 3);
    theme.accent_wash = mix(theme.ground, theme.accent, .16);
    return theme;
}

/// One exercise once through, on its first side.
struct Take {
    const Exercise* exercise;
    std::vector<GuideStep> steps;
    Duration length{};
};

Take take_of(const Exercise& exercise) {
    Take take{&exercise, steps_of(exercise, {.reps = 1, .hold = hold}, 0)};
    std::erase_if(take.steps, [](const GuideStep& step) { return step.what != GuideStep::What::phase || step.side == Side::left; });
    for (GuideStep& step : take.steps) {
        step.rep = 2;  // It begins where it ends.
        if (!step.hold) step.length = Duration{static_cast<Duration::rep>(static_cast<double>(step.length.count()) / hurry)};
        take.length += step.length;
    }
    return take;
}

std::vector<Take> all_takes() {
    static const Setup setup = load_setup();
    std::vector<Take> takes;
    for (const char* id : exercises)
        if (const Exercise* exercise = setup.catalog.catalog.find(id)) takes.push_back(take_of(*exercise));
    return takes;
}

struct Still {
    RoutineScreen words;
    Shown shown;
};

Still moment_of(const Take& take, Duration elapsed, int item, int items) {
    Duration into = elapsed;
    auto step = take.steps.begin();
    while (into >= step->length && step + 1 != take.steps.end()) into -= step++->length;
    Still now{{.exercise = take.exercise->name, .side = step->side, .cue = step->cue, .breath = step->breath, .hold = step->hold},
              figure_at(*take.exercise, *step, into, false)};
    now.words.step_left = step->length - into;
    now.words.step_progress = share_of(into, step->length);
    now.words.item = item;
    now.words.items = items;
    now.shown.opacity = eased(share_of(std::min(elapsed, take.length - elapsed), fade));
    return now;
}

class Film {
public:
    Film(std::vector<Take> takes, bool dark)
        : takes_{std::move(takes)}, theme_{theme_of(dark)}, frame_{frame_of(*takes_.front().exercise)} {
        for (const Take& take : takes_) {
            const Frame more = frame_of(*take.exercise);
            frame_ = {glm::min(frame_.least, more.least), glm::max(frame_.most, more.most)};
            length_ += take.length;
        }
    }

    std::vector<wxImage> pictures() const {
        std::vector<wxImage> all;
        Duration before{};
        for (std::size_t i = 0; i < takes_.size(); before += takes_[i++].length)
            for (Duration now{}; now < takes_[i].length; now += std::chrono::milliseconds{each_ms})
                all.push_back(picture(moment_of(takes_[i], now, int(i) + 1, int(takes_.size())), share_of(before + now, length_)));
        // It goes round: begun in the midst, it shows a person also where it stands still.
        std::ranges::rotate(all, all.begin() + std::min<std::ptrdiff_t>(std::ssize(all) - 1, first_shown));
        return all;
    }

private:
    wxImage picture(const Still& now, double done) const {
        wxImage image{static_cast<int>(width * sharpness), static_cast<int>(height * sharpness)};
        const wxColour ground = wx_colour(theme_.ground);
        image.SetRGB(wxRect{image.GetSize()}, ground.Red(), ground.Green(), ground.Blue());
        const std::unique_ptr<wxGraphicsContext> context{wxGraphicsContext::Create(image)};
        context->Scale(sharpness, sharpness);
        draw(*context, now, done);
        return image;
    }

    void draw(wxGraphicsContext& context, const Still& now, double done) const {
        const Box stage{0, 56, width, 300};
        const double breath = breath_fullness(now.words.breath, now.words.step_progress);
        context.PushState();
        context.Clip(0, 0, width, floor_line(stage));
        draw_disc(context, theme_.accent_wash, width / 2.0, stage.y + stage.height / 2.0, 150 * (.8 + .2 * breath));
        context.PopState();
        draw_figure(context, {theme_.ground, theme_.accent}, stage, frame_, now.shown);
        const Glow glow = glow_of(now.shown.body);
        const Heading heading{to_the_right(Glow::Way::flexion, now.shown) > 0, to_the_right(glow.way, now.shown) > 0};
        draw_legend(context, {theme_.ground, theme_.accent}, {20, 62, 132, 32}, glow, heading);
        draw_text(context, block(context, now.words.exercise, 14, true), theme_.ink, Align::left, 20, 18, width);
        const std::string place = std::to_string(now.words.item) + " of " + std::to_string(now.words.items);
        draw_text(context, block(context, place, 11, false), theme_.quiet, Align::left, width - 98, 20, width);
        draw_ring(context, theme_, {width - 44, 15, 24, 24}, 5, done);
        draw_text(context, block(context, now.words.cue, 16, true), theme_.ink, Align::centre, 20, 370, width - 40);
        draw_text(context, block(context, step_words(now.words), 12, false), theme_.quiet, Align::centre, 20, 430, width - 40);
        draw_bar(context, theme_, {20, 464, width - 40, 4}, done);
    }

    double floor_line(const Box& stage) const {
        const glm::dvec2 room = frame_.most - frame_.least;
        const double scale = std::min(stage.width / room.x, stage.height / room.y);
        return stage.y + stage.height / 2.0 - scale * (frame_.least.y + frame_.most.y) / 2;
    }

    static TextBlock block(wxGraphicsContext& context, const std::string& words, double points, bool bold) {
        wxFont font{wxFontInfo{points}.FaceName("sans").Bold(bold)};
        context.SetFont(font, *wxBLACK);
        const auto measure = [&](const std::string& line) {
            double across = 0, down = 0;
            context.GetTextExtent(wxString::FromUTF8(line), &across, &down);
            return static_cast<int>(across);
        };
        return {balance_words(words, width - 40, measure), font, points * 1.7};
    }

    std::vector<Take> takes_;
    Theme theme_;
    Frame frame_;
    Duration length_{};
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::fputs("film OUT.png [--dark]\n", stderr), 2;
    try {
        start_toolkit_without_display();
        const std::vector<Take> takes = all_takes();
        if (takes.empty()) throw std::runtime_error{"film: the exercises are not there"};
        write_moving_png(Film{takes, count > 2}.pictures(), each_ms, arguments[1]);
    } catch (const std::exception& error) {
        return std::fprintf(stderr, "%s\n", error.what()), 1;
    }
    return 0;
}
