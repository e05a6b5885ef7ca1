#include "ui/today_card.h"

#include "ui/bars.h"
#include "ui/icon_button.h"
#include "ui/words.h"

#include <algorithm>

namespace limber {
namespace {

constexpr int width = 430;

double share(Duration part, Duration whole) {
    return whole <= Duration{} ? 0 : std::chrono::duration<double>{part} / std::chrono::duration<double>{whole};
}

std::string counted(int count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// Bars side by side compare best when the longest is full.
wxSizer* directions(wxWindow* page, const TodayScreen& screen) {
    Duration most = std::chrono::minutes{1};
    for (const auto& [direction, done] : screen.directions) most = std::max(most, done);
    auto* grid = new wxFlexGridSizer{3, page->FromDIP(wxSize{gap::medium, gap::small})};
    grid->AddGrowableCol(1);
    for (const auto& [direction, done] : screen.directions) {
        const std::string name = direction_words(direction);
        const std::string length = done > Duration{} ? length_words(done) : "not yet";
        grid->Add(new wxStaticText{page, wxID_ANY, wxString::FromUTF8(name)}, wxSizerFlags{}.CentreVertical());
        grid->Add(new ShareBar{page, share(done, most), name + ": " + length}, wxSizerFlags{}.Expand());
        grid->Add(new wxStaticText{page, wxID_ANY, wxString::FromUTF8(length)}, wxSizerFlags{}.CentreVertical());
    }
    return grid;
}

}  // namespace

PlainWindow* open_today_card(const TodayScreen& screen) {
    auto* window = new PlainWindow{"Today · Limber", screen.closed};
    wxWindow* page = window->page();
    wxBoxSizer* column = window->column();
    column->SetMinSize(page->FromDIP(width), -1);
    add_heading(page, column, screen.state, text::heading, width);
    if (!screen.why.empty()) add_paragraph(page, column, screen.why, width);
    column->AddSpacer(page->FromDIP(gap::medium));
    const std::string dose = "Moved today: " + share_words(screen.dose, screen.target);
    add_heading(page, column, dose, text::body);
    column->Add(new ShareBar{page, share(screen.dose, screen.target), dose}, wxSizerFlags{}.Expand());
    column->AddSpacer(page->FromDIP(gap::large));
    add_heading(page, column, "Your back has been", text::body);
    column->Add(directions(page, screen), wxSizerFlags{}.Expand());
    column->AddSpacer(page->FromDIP(gap::large));
    add_paragraph(page, column,
                  counted(screen.routines, "routine", "routines") + " today, " + counted(screen.days_this_week, "day", "days") +
                      " this week · sat " + length_words(screen.sitting_today),
                  width, true);
    auto* stretch = main_button(window->footer(), "Stretch now");
    stretch->Bind(wxEVT_BUTTON, [window, act = screen.stretch](wxCommandEvent&) {
        window->leave();
        if (act) act();
    });
    window->add_button(stretch);
    window->open(stretch);
    return window;
}

}  // namespace limber
