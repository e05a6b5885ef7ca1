#pragma once

#include <functional>

class wxWindow;
using GtkWidget = struct _GtkWidget;

namespace limber {

/// Whether the window around a control can be seen: mapped, neither minimised nor on another workspace nor wholly covered, as far as the
/// desktop tells.
class Visibility {
public:
    Visibility(wxWindow& inside, std::function<void()> changed);
    ~Visibility();
    Visibility(const Visibility&) = delete;
    Visibility& operator=(const Visibility&) = delete;

    bool seen() const { return mapped_ && !minimised_ && !covered_; }

private:
    void connect();

    GtkWidget* window_;
    std::function<void()> changed_;
    bool mapped_, minimised_ = false, covered_ = false;
};

}  // namespace limber
