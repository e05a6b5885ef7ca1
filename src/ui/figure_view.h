#pragma once

#include "ui/layout.h"
#include "ui/painted.h"
#include "ui/ui.h"
#include "ui/visibility.h"

#include <wx/timer.h>

namespace limber {

/// The figure, moving for as long as it can be seen to: nothing is asked for and nothing drawn while it is held or out of sight.
class FigureView : public Painted {
public:
    FigureView(wxWindow* parent, wxSize least);
    ~FigureView() override;

    void show(MovingFigure);
    void say(const std::string& name);         ///< What a screen reader says of it.
    void hold(bool);                           ///< Stands in the very pose of this moment.
    void look_anew();                          ///< Something happened to it: asks at once, held or not.
    void breathe(std::optional<double> full);  ///< On a disc this large, 0 … 1; without one where there is no breath to follow.

    void keep_clear(int top) { update(top_, top); }  ///< For something else that stands above the figure.

    /// Called after each look.
    void when_looked(std::function<void(const std::optional<Scene>&)> looked) { looked_ = std::move(looked); }

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    void paint_disc(wxGraphicsContext&, const Theme&, const Box&);
    void on_frame();
    void look();
    void pace();
    bool still() const;

    MovingFigure figure_;
    std::function<void(const std::optional<Scene>&)> looked_;
    std::optional<Scene> scene_;
    bool held_ = false;
    int undrawn_ = 0;  ///< Pictures since the last that was really drawn.
    int disc_ = 0;     ///< Of its largest radius, in thousandths: what does not move a pixel is not drawn.
    int top_ = 0;
    std::string name_;
    wxTimer frame_;
    Visibility visibility_;
};

/// The figure of a prompt, in a square.
FigureView* figure_of(wxWindow* parent, const PromptScreen&, int side);

/// One that only goes round, in a square.
FigureView* figure_going_round(wxWindow* parent, MovingFigure, const std::string& name, int side);

}  // namespace limber
