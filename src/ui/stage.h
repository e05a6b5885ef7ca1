#pragma once

#include "ui/drawing.h"
#include "ui/painted.h"
#include "ui/ui.h"

#include <optional>

namespace limber {

/// Where the exercise is shown: the figure's place on a disc that breathes, the cue in letters to be read from two metres, and how much is
/// left.
class Stage : public Painted {
public:
    Stage(wxWindow* parent, bool reduced_motion);
    void show(const RoutineScreen&);

private:
    struct Words {
        std::string cue, step, caution;
        bool operator==(const Words&) const = default;
    };
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    void paint_figure(wxGraphicsContext&, const Theme&, const Box&);
    void paint_words(wxGraphicsContext&, const Theme&, const Box&, Align);
    void fit(wxGraphicsContext&, const Box&);

    bool reduced_motion_;
    Position position_ = Position::seated;
    Words words_;
    int disc_ = 500;  ///< Of its largest radius, in thousandths: what does not move a pixel is not drawn.
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
