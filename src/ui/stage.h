#pragma once

#include "ui/drawing.h"
#include "ui/figure_view.h"
#include "ui/legend_view.h"

#include <optional>

namespace limber {

/// Where the exercise is shown: the figure on a disc that breathes, where its mid-back works, the cue in letters to be read from two
/// metres, and how much is left.
class Stage : public Painted {
public:
    Stage(wxWindow* parent, MovingFigure, std::function<void()> frame);
    void show(const RoutineScreen&);
    void look_anew() { figure_->look_anew(); }

private:
    struct Words {
        std::string cue, step, caution;
        bool operator==(const Words&) const = default;
    };
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    void place_figure();
    void paint_words(wxGraphicsContext&, const Theme&, const Box&, Align);
    void fit(wxGraphicsContext&, const Box&);

    FigureView* figure_;
    LegendView* legend_;
    Words words_;
    std::string announced_;
    struct Fitted {
        Words words;
        Box box;
        TextBlock cue, step, caution;
    };
    std::optional<Fitted> fitted_;  ///< Measuring text costs more than drawing it.
};

/// Name of the exercise, which of how many, the time left and a ring.
class RoutineHeader : public Painted {
public:
    explicit RoutineHeader(wxWindow* parent);
    void show(const RoutineScreen&);

private:
    struct Shown {
        std::string name, place, left;
        int ring = 0;
        bool operator==(const Shown&) const = default;
    };
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    Shown shown_;
};

}  // namespace limber
