#pragma once

#include "ui/painted.h"

#include "core/time.h"

namespace limber {

/// A share of a whole, as a bar; the words beside it tell the same.
class ShareBar : public Painted {
public:
    ShareBar(wxWindow* parent, double share, const std::string& spoken);
    void set(double share) { update(share_, share); }

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    double share_;
};

/// How far a routine has come: a line with a dot on it.
class ProgressLine : public Painted {
public:
    explicit ProgressLine(wxWindow* parent);
    void set(double progress);

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    int dot_at(double progress) const;
    double progress_ = 0;
    int dot_ = -1;
};

}  // namespace limber
