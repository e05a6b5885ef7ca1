#include "ui/windows.h"

#include "ui/help_windows.h"
#include "ui/in_sight.h"
#include "ui/player_window.h"
#include "ui/prompt_window.h"
#include "ui/routine_window.h"
#include "ui/strict_window.h"
#include "ui/taskbar_icon.h"
#include "ui/today_card.h"
#include "ui/toolkit.h"
#include "ui/welcome_window.h"

#include <gdk/gdk.h>
#include <wx/weakref.h>

#include <map>

namespace limber {
namespace {

/// All windows of the program.
class Windows : public Ui {
public:
    Windows() {
        start_toolkit();
        g_signal_connect_swapped(gdk_display_get_default(), "monitor-added", G_CALLBACK(cover_anew), this);
        g_signal_connect_swapped(gdk_display_get_default(), "monitor-removed", G_CALLBACK(cover_anew), this);
        g_signal_connect_swapped(gdk_screen_get_default(), "monitors-changed", G_CALLBACK(settle_later), this);
    }
    ~Windows() override {
        g_signal_handlers_disconnect_by_data(gdk_display_get_default(), this);
        g_signal_handlers_disconnect_by_data(gdk_screen_get_default(), this);
        if (settling_ != 0) g_source_remove(settling_);
        close_prompt();
        close_routine();
        if (player_) player_->Destroy();
        for (auto& [name, window] : plain_) {
            if (window) window->Destroy();
        }
    }

    void show_prompt(const PromptScreen& screen, PromptActions actions) override {
        close_prompt();
        const auto shared = std::make_shared<const PromptActions>(std::move(actions));
        if (!screen.strict) return show_popups(screen, shared);
        cover_ = [this, screen, shared] { show_strict(screen, shared); };
        cover_();
    }
    void set_answer_clock(const AnswerClock& clock) override {
        for (PromptWindow* popup : popups_) popup->set_clock(clock);
    }
    void allow_skip() override {
        for (PromptWindow* popup : popups_) popup->allow_skip();
    }
    void close_prompt() override {
        for (PromptWindow* popup : std::exchange(popups_, {})) popup->leave();
        close_covers();
    }

    void show_routine(RoutineActions actions) override {
        close_routine();
        routine_ = new RoutineWindow;
        routine_->guide(std::move(actions));
        routine_->open();
    }
    void routine_changed() override {
        if (routine_ != nullptr) routine_->look_anew();
    }
    void show_finish(FinishScreen screen) override {
        const bool fresh = routine_ == nullptr;
        if (fresh) routine_ = new RoutineWindow;
        screen.closed = [this, closed = std::move(screen.closed)] {
            routine_ = nullptr;
            if (closed) closed();
        };
        routine_->finish(std::move(screen));
        if (fresh) routine_->open();
    }
    void close_routine() override {
        if (RoutineWindow* window = std::exchange(routine_, nullptr)) window->leave();
    }

    void show_today(TodayScreen screen) override { replace("today", open_today_card(screen)); }
    void show_welcome(const Welcome& now, MovingFigure figure, std::function<void(std::optional<Welcome>)> done) override {
        replace("welcome", open_welcome(now, std::move(figure), std::move(done)));
    }
    void show_about(const std::string& version, MovingFigure figure) override { replace("about", open_about(version, std::move(figure))); }
    void show_safety() override { replace("safety", open_safety()); }
    void show_keyboard() override { replace("keyboard", open_keyboard()); }

    void show_player(PlayerActions actions) override { player_ = new PlayerWindow{std::move(actions)}; }
    void player_changed() override {
        if (player_) player_->look_anew();
    }

    std::unique_ptr<Tray> open_taskbar_icon(TrayEvents events) override { return open_xembed_tray(std::move(events)); }

private:
    void show_popups(const PromptScreen& screen, const std::shared_ptr<const PromptActions>& actions) {
        for (const Monitor& monitor : prompt_monitors(screen.monitor)) {
            popups_.push_back(new PromptWindow{screen, actions});
            popups_.back()->open_on(monitor);
        }
    }
    void show_strict(const PromptScreen& screen, const std::shared_ptr<const PromptActions>& actions) {
        const int with_words = (screen.monitor == PromptMonitor::primary ? primary_monitor() : pointer_monitor()).index;
        for (const Monitor& monitor : all_monitors()) {
            covers_.push_back(new StrictWindow{screen, actions, monitor.index == with_words});
            covers_.back()->open_on(monitor);
        }
    }
    void close_covers() {
        for (StrictWindow* cover : std::exchange(covers_, {})) cover->leave();
    }
    /// A monitor came or went: one left bare would be a way round, and a cover without its monitor lies on top of another.
    static void cover_anew(Windows* self) {
        if (self->covers_.empty()) return;
        self->close_covers();
        self->cover_();
    }
    /// The size or scale of a monitor changed. The toolkit tells so before its own windows know of it.
    static void settle_later(Windows* self) {
        constexpr GSourceFunc settle = [](gpointer windows) -> gboolean {
            auto* shown = static_cast<Windows*>(windows);
            shown->settling_ = 0;
            cover_anew(shown);
            bring_windows_in_sight();
            return G_SOURCE_REMOVE;
        };
        if (self->settling_ == 0) self->settling_ = g_idle_add(settle, self);
    }
    void replace(const std::string& name, PlainWindow* window) {
        if (auto& before = plain_[name]) before->Destroy();
        plain_[name] = window;
    }

    std::vector<PromptWindow*> popups_;
    std::vector<StrictWindow*> covers_;
    std::function<void()> cover_;
    unsigned settling_ = 0;
    RoutineWindow* routine_ = nullptr;
    wxWeakRef<PlayerWindow> player_;
    std::map<std::string, wxWeakRef<PlainWindow>> plain_;
};

}  // namespace

std::unique_ptr<Ui> open_windows() { return std::make_unique<Windows>(); }

}  // namespace limber
