#pragma once

#include "ui/ui.h"

namespace limber {

/// One exercise going round for its author, one repetition after the other, with a clock that can be frozen and moved by whole steps.
class Player {
public:
    Player(std::string file, Instant now);

    /// The file as it was read now; without an exercise the one before goes on.
    void use(std::optional<Exercise>, std::vector<std::string> mistakes, Instant now);

    void pause(Instant now);         ///< Freezes the clock, or lets it go on.
    void step(int by, Instant now);  ///< To the beginning of the next step (1), or of this one, then of those before (−1).
    void mirror();

    PlayerScreen screen(Instant now) const;
    std::optional<Scene> scene(Instant now, bool still) const;

private:
    struct Place {
        std::size_t step;
        Duration into;
    };
    Instant clock(Instant now) const { return paused_.value_or(now); }
    Place place(Instant now) const;
    Duration round() const;
    void steps_anew();

    std::string file_;
    std::optional<Exercise> exercise_;
    std::vector<std::string> mistakes_;
    std::vector<GuideStep> steps_;  ///< Of one repetition that follows another.
    Frame room_{};
    Side side_ = Side::right;
    Instant began_;
    std::optional<Instant> paused_;
};

}  // namespace limber
