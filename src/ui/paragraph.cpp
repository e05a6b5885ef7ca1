#include "ui/paragraph.h"

#include "ui/layout.h"
#include "ui/plain_window.h"

#include <algorithm>

namespace limber {

void set_words(wxStaticText& label, const std::string& words, int widest) {
    const auto measure = [&label](const std::string& line) { return label.GetTextExtent(wxString::FromUTF8(line)).x; };
    wxString shown;
    for (const std::string& line : wrap_evenly(words, label.FromDIP(widest), measure))
        shown += (shown.empty() ? "" : "\n") + wxString::FromUTF8(line);
    label.SetLabelText(shown);
}

Paragraph::Paragraph(wxWindow* parent, const std::string& words, int widest, const std::optional<wxFont>& font)
    : wxStaticText{parent, wxID_ANY, wxEmptyString}, font_{font}, widest_{widest}, room_{widest} {
    say(words);
}

void Paragraph::say(const std::string& words) {
    words_ = words;
    if (font_) return set_large_text(*this, words_, *font_, room_);
    set_words(*this, words_, room_);
}

void Paragraph::fit(int room) {
    const int before = std::exchange(room_, std::min(widest_, room - before_));
    if (room_ != before) say(std::string{words_});
}

void fit_paragraphs(wxWindow& page, int room) {
    for (wxWindow* child : page.GetChildren()) {
        if (auto* paragraph = dynamic_cast<Paragraph*>(child)) paragraph->fit(room);
    }
}

}  // namespace limber
