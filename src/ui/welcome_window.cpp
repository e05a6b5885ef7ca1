#include "ui/welcome_window.h"

#include "ui/figure_view.h"
#include "ui/icon_button.h"
#include "ui/monitors.h"
#include "ui/safety_text.h"

#include <wx/checkbox.h>
#include <wx/radiobut.h>
#include <wx/statline.h>

namespace limber {
namespace {

constexpr int full_width = 680, column_width = 300;  // Two columns, the same in each section.

template <class Value>
struct Choice {
    Value value;
    const char* label;
};

constexpr Choice<Place> places[] = {{Place::desk, "At the desk, on the chair or standing"}, {Place::floor, "On the floor as well"}};
constexpr Choice<int> rhythms[] = {{30, "Every 30 minutes"}, {45, "Every 45 minutes"}, {60, "Every hour"}};
constexpr Choice<Equipment> things[] = {
    {Equipment::chair, "A firm chair that does not roll"},
    {Equipment::wall, "A free wall"},
    {Equipment::mat, "A mat"},
    {Equipment::roller, "A foam roller"},
    {Equipment::band, "An elastic band"},
    {Equipment::dumbbell, "A light dumbbell"},
};
constexpr Choice<Condition> conditions[] = {
    {Condition::osteoporosis, "Osteoporosis or a past vertebral fracture"},
    {Condition::fused_spine, "Fused or very stiff spine (e.g. ankylosing spondylitis)"},
    {Condition::pregnancy, "Pregnancy"},
    {Condition::vertigo, "Dizziness or vertigo"},
    {Condition::shoulder, "A shoulder problem"},
    {Condition::neck, "A neck problem"},
    {Condition::wrist, "A wrist problem"},
    {Condition::knee, "A knee problem"},
    {Condition::balance, "Unsteady on the feet"},
};

/// Radio buttons or check boxes over a table of choices, in one or two columns.
template <class Button, class Value>
struct Choices {
    std::vector<std::pair<Value, Button*>> buttons;

    template <std::size_t Count>
    Choices(wxWindow* page, wxSizer* column, const Choice<Value> (&choices)[Count], int columns) {
        auto* grid = new wxFlexGridSizer{columns, page->FromDIP(wxSize{gap::huge, gap::small})};
        for (const auto& [value, label] : choices) {
            const long first_of_group = std::is_same_v<Button, wxRadioButton> && buttons.empty() ? wxRB_GROUP : 0;
            auto* button = new Button{page, wxID_ANY, wxString::FromUTF8(label), wxDefaultPosition, wxDefaultSize, first_of_group};
            buttons.emplace_back(value, button);
            grid->Add(button);
        }
        if (columns == 2) buttons.front().second->SetMinSize(page->FromDIP(wxSize{column_width, -1}));
        column->Add(grid, wxSizerFlags{}.Border(wxBOTTOM, page->FromDIP(gap::small)));
    }
    void set(const std::set<Value>& chosen) {
        for (auto& [value, button] : buttons) button->SetValue(chosen.contains(value));
    }
    std::set<Value> chosen() const {
        std::set<Value> all;
        for (const auto& [value, button] : buttons) {
            if (button->GetValue()) all.insert(value);
        }
        return all;
    }
};

void add_signs(wxWindow* page, wxSizer* column, const std::string& heading, const std::vector<std::string>& signs, int width) {
    column->AddSpacer(page->FromDIP(gap::small));
    add_heading(page, column, heading, text::body, width);
    for (const std::string& sign : signs) add_bullet(page, column, sign, width);
}

void add_section(wxWindow* page, wxSizer* column, const std::string& heading) {
    column->AddSpacer(page->FromDIP(gap::small));
    column->Add(new wxStaticLine{page}, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, page->FromDIP(gap::small)));
    add_heading(page, column, heading);
}

constexpr int figure_side = 132;
const wxSize margins{80, 0};  // With the scroll bar.

class WelcomeWindow : public PlainWindow {
public:
    WelcomeWindow(const Welcome& now, MovingFigure figure, std::function<void(std::optional<Welcome>)> done)
        : PlainWindow{"Welcome to Limber", [this] { tell(); }}, done_{std::move(done)} {
        width_ = std::min(full_width, within(pointer_monitor().work_area, *this, wxSize{full_width, 0} + margins).x - margins.x);
        const int columns = width_ < full_width ? 1 : 2;
        add_safety(std::move(figure));
        add_section(page(), column(), "Where and with what");
        place_.emplace(page(), column(), places, columns);
        things_.emplace(page(), column(), things, columns);
        add_section(page(), column(), "Is any of this so?");
        add_paragraph(page(), column(), "Exercises that do not suit are left out. This stays on your computer.", width_, true);
        conditions_.emplace(page(), column(), conditions, columns);
        add_section(page(), column(), "When");
        rhythm_.emplace(page(), column(), rhythms, 3);
        autostart_ = new wxCheckBox{page(), wxID_ANY, "Start with my session"};
        column()->Add(autostart_);
        add_buttons();
        fill_in(now);
        open(start_);
    }

private:
    void add_safety(MovingFigure figure) {
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        auto* words = new wxBoxSizer{wxVERTICAL};
        const int words_width = width_ - figure_side - gap::large;
        add_heading(page(), words, "Before you start", text::title);
        add_paragraph(page(), words, safety::what_this_is, words_width);
        add_paragraph(page(), words, safety::ask_first, words_width);
        row->Add(words, wxSizerFlags{1});
        row->Add(figure_going_round(page(), std::move(figure), "A person who moves with Limber", FromDIP(figure_side)),
                 wxSizerFlags{}.Border(wxLEFT, FromDIP(gap::large)));
        column()->Add(row, wxSizerFlags{}.Expand());
        add_signs(page(), column(), safety::emergency_heading, safety::emergency, width_);
        add_signs(page(), column(), safety::soon_heading, safety::soon, width_);
        column()->AddSpacer(FromDIP(gap::small));
        add_paragraph(page(), column(), safety::while_moving, width_);
    }

    void add_buttons() {
        auto* stretch = word_button(footer(), "Start and stretch now");
        start_ = main_button(footer(), "Start Limber");
        start_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(false); });
        stretch->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(true); });
        add_button(stretch);
        add_button(start_);
    }

    void fill_in(const Welcome& now) {
        now_ = now;
        const auto minutes = static_cast<int>(std::chrono::round<std::chrono::minutes>(now.every).count());
        place_->set({now.place});
        things_->set(now.equipment);
        conditions_->set(now.conditions);
        rhythm_->set({minutes <= 37 ? 30 : minutes <= 52 ? 45 : 60});
        autostart_->SetValue(now.autostart);
    }

    void answer(bool stretch_now) {
        answer_ = now_;
        answer_->place = *place_->chosen().begin();
        answer_->equipment = things_->chosen();
        answer_->conditions = conditions_->chosen();
        answer_->every = std::chrono::minutes{*rhythm_->chosen().begin()};
        answer_->autostart = autostart_->GetValue();
        answer_->stretch_now = stretch_now;
        leave();
    }

    void tell() {
        if (done_) done_(answer_);
    }

    std::function<void(std::optional<Welcome>)> done_;
    int width_ = full_width;
    Welcome now_;
    std::optional<Welcome> answer_;
    std::optional<Choices<wxRadioButton, Place>> place_;
    std::optional<Choices<wxCheckBox, Equipment>> things_;
    std::optional<Choices<wxCheckBox, Condition>> conditions_;
    std::optional<Choices<wxRadioButton, int>> rhythm_;
    wxCheckBox* autostart_ = nullptr;
    wxButton* start_ = nullptr;
};

}  // namespace

PlainWindow* open_welcome(const Welcome& now, MovingFigure figure, std::function<void(std::optional<Welcome>)> done) {
    return new WelcomeWindow{now, std::move(figure), std::move(done)};
}

}  // namespace limber
