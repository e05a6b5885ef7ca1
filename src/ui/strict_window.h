#pragma once

#include "ui/bars.h"
#include "ui/monitors.h"
#include "ui/ui.h"

#include <wx/frame.h>
#include <wx/stopwatch.h>
#include <wx/timer.h>

namespace limber {

/// Strict mode: the whole of one monitor. One of them carries the words and takes the keys, so that Esc, held, always leads out.
class StrictWindow : public wxFrame {
public:
    StrictWindow(const PromptScreen&, std::shared_ptr<const PromptActions>, bool with_words);
    void open_on(const Monitor&);
    void leave();

private:
    void fill(const PromptScreen&);
    void cover_desktop(const Monitor&);
    void listen_for_keys();
    bool on_key(unsigned key, bool down);  ///< Whether it goes no further.
    void on_escape(bool down);
    void on_frame();

    std::shared_ptr<const PromptActions> actions_;
    bool with_words_;
    ShareBar* held_ = nullptr;
    wxTimer frame_;
    bool keys_meant_ = false;
    wxStopWatch since_pressed_;
};

}  // namespace limber
