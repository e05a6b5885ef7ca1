#include "ui/help_windows.h"

#include "ui/figure_view.h"
#include "ui/icon_button.h"
#include "ui/safety_text.h"

#include <span>

namespace limber {
namespace {

constexpr int width = 480, keys_width = 76;

struct Shortcut {
    const char* keys;
    const char* what;
};
constexpr Shortcut in_prompt[] = {
    {"Enter", "Start"},
    {"L", "Later"},
    {"S", "Skip"},
    {"Esc", "Later where it is offered, else Skip"},
    {"Tab", "From button to button"},
    {"Esc, held", "Out of the full screen of strict mode"},
};
constexpr Shortcut in_routine[] = {
    {"Space", "Pause, go on"},
    {"← →", "One step back, on"},
    {"E", "An easier exercise"},
    {"W", "Swap for another exercise"},
    {"H", "This hurts: stop"},
    {"F", "Full screen"},
    {"Esc", "Close"},
};

void add_shortcuts(PlainWindow& window, const std::string& heading, std::span<const Shortcut> shortcuts) {
    wxWindow* page = window.page();
    add_heading(page, window.column(), heading);
    auto* grid = new wxFlexGridSizer{2, page->FromDIP(wxSize{gap::huge, gap::small})};
    for (const auto& [keys, what] : shortcuts) {
        auto* name = new wxStaticText{page, wxID_ANY, wxEmptyString};
        set_large_text(*name, keys, desktop_font(text::body, true));
        name->SetMinSize({page->FromDIP(keys_width), name->GetMinSize().y});
        grid->Add(name);
        grid->Add(new wxStaticText{page, wxID_ANY, wxString::FromUTF8(what)});
    }
    window.column()->Add(grid, wxSizerFlags{}.Border(wxBOTTOM, page->FromDIP(gap::large)));
}

void add_signs(PlainWindow& window, const std::string& heading, const std::vector<std::string>& signs) {
    window.column()->AddSpacer(window.FromDIP(gap::small));
    add_heading(window.page(), window.column(), heading, text::body, width);
    for (const std::string& sign : signs) add_bullet(window.page(), window.column(), sign, width);
}

PlainWindow* opened(PlainWindow* window) {
    auto* close = main_button(window->footer(), "Close");
    close->Bind(wxEVT_BUTTON, [window](wxCommandEvent&) { window->leave(); });
    window->add_button(close);
    window->open(close);
    return window;
}

}  // namespace

PlainWindow* open_about(const std::string& version, MovingFigure figure) {
    auto* window = new PlainWindow{"About Limber", {}};
    wxWindow* page = window->page();
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(figure_going_round(page, std::move(figure), "A person who moves", page->FromDIP(110)), wxSizerFlags{}.CentreVertical());
    row->AddSpacer(page->FromDIP(gap::large));
    auto* names = new wxBoxSizer{wxVERTICAL};
    add_heading(page, names, "Limber", text::title);
    add_paragraph(page, names, "Version " + version, width, true);
    add_paragraph(page, names, "Breaks from sitting, with guided movement for the mid-back.", width - 130);
    row->Add(names, wxSizerFlags{1}.CentreVertical());
    window->column()->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, page->FromDIP(gap::medium)));
    add_paragraph(page, window->column(), safety::what_this_is, width);
    add_paragraph(page, window->column(), "What you do stays on this computer. Free software under the MIT licence.", width);
    return opened(window);
}

PlainWindow* open_safety() {
    auto* window = new PlainWindow{"Safety · Limber", {}};
    add_heading(window->page(), window->column(), "Safety", text::title);
    add_paragraph(window->page(), window->column(), safety::what_this_is, width);
    add_paragraph(window->page(), window->column(), safety::ask_first, width);
    add_signs(*window, safety::emergency_heading, safety::emergency);
    add_signs(*window, safety::soon_heading, safety::soon);
    window->column()->AddSpacer(window->FromDIP(gap::small));
    add_heading(window->page(), window->column(), "While you move", text::body);
    add_paragraph(window->page(), window->column(), safety::while_moving, width);
    return opened(window);
}

PlainWindow* open_keyboard() {
    auto* window = new PlainWindow{"Keyboard · Limber", {}};
    add_shortcuts(*window, "In a routine", in_routine);
    add_shortcuts(*window, "In the prompt, once you have clicked on it", in_prompt);
    add_paragraph(window->page(), window->column(),
                  "Without a click: give keys of your desktop to the commands “limber start”, “limber later” and “limber skip”.", 400,
                  true);
    return opened(window);
}

}  // namespace limber
