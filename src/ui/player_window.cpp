#include "ui/player_window.h"

#include "ui/accessible.h"
#include "ui/monitors.h"
#include "ui/plain_window.h"

#include <wx/sizer.h>
#include <map>

namespace limber {
namespace {

constexpr int words_width = 560;

std::string lines_of(const std::vector<std::string>& mistakes) {
    std::string text = "In the file as it was saved:";
    for (const std::string& mistake : mistakes) text += "\n" + mistake;
    return text;
}

}  // namespace

PlayerWindow::PlayerWindow(PlayerActions actions) : wxFrame{nullptr, wxID_ANY, "Limber"}, actions_{std::move(actions)} {
    add_style(*this, "limber");
    build();
    Bind(wxEVT_CHAR_HOOK, &PlayerWindow::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(); });
    figure_->when_looked([this](const std::optional<Scene>&) { show_words(); });
    figure_->show(actions_.figure);
    SetMinClientSize(FromDIP(wxSize{320, 320}));
    const Box area = pointer_monitor().work_area;
    SetClientSize(within(area, *this, FromDIP(wxSize{620, 640})));
    stand_in_middle(area, *this);
    present(*this);
}

void PlayerWindow::build() {
    auto* page = new wxPanel{this};
    auto* column = new wxBoxSizer{wxVERTICAL};
    figure_ = new FigureView{page, wxSize{200, 160}};
    column->Add(figure_, wxSizerFlags{1}.Expand().Border(wxBOTTOM, FromDIP(gap::medium)));
    pose_ = add_paragraph(page, column, " ", words_width, true);
    cue_ = add_heading(page, column, " ");
    mistakes_ = add_paragraph(page, column, "", words_width);
    add_paragraph(page, column, "Space pauses · ← → step · M mirrors · Esc closes", words_width, true);
    auto* inside = new wxBoxSizer{wxVERTICAL};
    inside->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap::large)));
    page->SetSizer(inside);
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(page, wxSizerFlags{1}.Expand());
    SetSizer(around);
}

void PlayerWindow::show_words() {
    const PlayerScreen screen = actions_.look();
    if (shown_ == screen) return;
    shown_ = screen;
    const int width = std::max(FromDIP(200), GetClientSize().x - 2 * FromDIP(gap::large));
    SetTitle(wxString::FromUTF8(screen.exercise + " · Limber"));
    pose_->SetLabelText(wxString::FromUTF8(screen.pose + (screen.paused ? " · paused" : "")));
    set_large_text(*cue_, screen.cue, cue_->GetFont(), ToDIP(width));
    mistakes_->SetLabelText(wxString::FromUTF8(lines_of(screen.mistakes)));
    mistakes_->Wrap(width);
    mistakes_->Show(!screen.mistakes.empty());
    figure_->say(screen.exercise + ": " + screen.cue);
    figure_->hold(screen.paused);
    pose_->GetParent()->Layout();
}

void PlayerWindow::on_key(wxKeyEvent& event) {
    const std::map<int, const std::function<void()>*> keys{
        {WXK_SPACE, &actions_.pause}, {WXK_LEFT, &actions_.back}, {WXK_RIGHT, &actions_.next}, {'M', &actions_.mirror}};
    if (event.GetKeyCode() == WXK_ESCAPE) return leave();
    const auto found = keys.find(event.GetKeyCode());
    if (found == keys.end() || event.GetModifiers() != wxMOD_NONE) return event.Skip();
    (*found->second)();
    look_anew();
}

void PlayerWindow::leave() {
    if (!IsShown()) return;
    Hide();
    Destroy();
    if (actions_.closed) actions_.closed();
}

}  // namespace limber
