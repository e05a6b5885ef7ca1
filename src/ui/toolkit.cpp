#include "ui/toolkit.h"

#include "ui/theme.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>
#include <wx/log.h>

#include <cstdio>
#include <stdexcept>
#include <string>

namespace limber {
namespace {

class ToolkitApp : public wxApp {
public:
    bool OnInit() override {
        SetExitOnFrameDelete(false);
        return true;
    }
};

/// Neither a log line nor a failed assertion may open a window of its own.
void log_assertion(const wxString& file, int line, const wxString& function, const wxString& condition, const wxString&) {
    std::fprintf(stderr, "wx: %s:%d: %s: %s\n", file.utf8_str().data(), line, function.utf8_str().data(), condition.utf8_str().data());
}

void open_display() {
    if (g_get_prgname() == nullptr) g_set_prgname("limber");
    gtk_disable_setlocale();
    // Before wx asks GTK by itself: this answers, where that would end in a message of its own.
    if (gtk_init_check(nullptr, nullptr)) return;
    const char* x11 = g_getenv("DISPLAY");
    throw std::runtime_error{std::string{"windows: cannot open the display "} + (x11 != nullptr ? x11 : g_getenv("WAYLAND_DISPLAY"))};
}

}  // namespace

void start_toolkit() {
    static bool started = false;
    if (started) return;
    open_display();
    wxLog::SetActiveTarget(new wxLogStderr);
    wxSetAssertHandler(log_assertion);
    wxApp::SetInstance(new ToolkitApp);
    static char name[] = "limber";
    static char* arguments[] = {name, nullptr};
    int count = 1;
    if (!wxEntryStart(count, arguments) || !wxTheApp->CallOnInit()) throw std::runtime_error{"windows: wxWidgets cannot start"};
    // wx takes itself to be between two loops otherwise and deletes at once what must outlive its own event. GTK's sources are on the
    // default context, which the daemon's loop runs; this one is only named, never run. Both stay until the process ends.
    wxEventLoopBase::SetActive(new wxGUIEventLoop);
    install_styles();
    started = true;
}

}  // namespace limber
