#pragma once

#include <wx/stattext.h>

#include <optional>
#include <string>

namespace limber {

/// Words that are broken into lines anew when there is less room for them, or more.
class Paragraph : public wxStaticText {
public:
    /// Lines of at most `widest` logical pixels; in the desktop's font where none is given.
    Paragraph(wxWindow* parent, const std::string& words, int widest, const std::optional<wxFont>& = {});

    void say(const std::string& words);
    void stand_after(int distance) { before_ = distance; }  ///< Logical pixels, of what stands before it in its row.
    void fit(int room);                                     ///< The width of the page, in logical pixels.

private:
    std::string words_;
    std::optional<wxFont> font_;
    int widest_, room_;
    int before_ = 0;
};

/// In lines of at most `widest` logical pixels, none of them short at the end.
void set_words(wxStaticText&, const std::string& words, int widest);

/// Has all paragraphs of a page fit into its width.
void fit_paragraphs(wxWindow& page, int room);

}  // namespace limber
