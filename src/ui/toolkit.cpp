#include "ui/toolkit.h"

#include "platform/folders.h"
#include "platform/placement.h"

#include "ui/appearance.h"
#include "ui/theme.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/imagpng.h>
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

std::string display_name() {
    const char* x11 = g_getenv("DISPLAY");
    return x11 != nullptr ? x11 : g_getenv("WAYLAND_DISPLAY");
}

/// Where a window cannot be put into its place natively, it can through XWayland. GDK_BACKEND, where a person sets it, goes before all
/// this.
void choose_backend() { gdk_set_allowed_backends(window_placement() == Placement::layers ? "wayland,x11" : "x11,wayland"); }

/// False where the display cannot be opened; wx's own words about it are not for us.
bool start_wx(wxAppConsole* app) {
    const wxLogNull silence;
    wxApp::SetInstance(app);
    static char name[] = "limber";
    static char* arguments[] = {name, nullptr};
    int count = 1;
    return wxEntryStart(count, arguments);
}

}  // namespace

void start_toolkit() {
    static bool started = false;
    if (started) return;
    if (g_get_prgname() == nullptr) g_set_prgname("limber");
    wxSetAssertHandler(log_assertion);
    choose_backend();
    if (!start_wx(new ToolkitApp)) throw std::runtime_error{"windows: cannot open the display " + display_name()};
    wxTheApp->CallOnInit();
    wxLog::SetActiveTarget(new wxLogStderr);
    // wx takes itself to be between two loops otherwise and deletes at once what must outlive its own event. GTK's sources are on the
    // default context, which the daemon's loop runs; this one is only named, never run. Both stay until the process ends.
    wxEventLoopBase::SetActive(new wxGUIEventLoop);
    install_styles();
    follow_appearance();
    // Not installed, the icon is beside the exercises.
    const bool from_file = gtk_window_set_default_icon_from_file((assets_folder() / "icons" / "limber.svg").c_str(), nullptr);
    if (!from_file) gtk_window_set_default_icon_name("limber");
    started = true;
}

void start_toolkit_without_display() {
    if (wxTheApp != nullptr) return;
    // An application of the console: wx then leaves GTK alone, and cairo and pango need no display.
    if (!start_wx(new wxAppConsole)) throw std::runtime_error{"windows: the drawing cannot be started"};
    wxLog::SetActiveTarget(new wxLogStderr);
    wxImage::AddHandler(new wxPNGHandler);
}

}  // namespace limber
