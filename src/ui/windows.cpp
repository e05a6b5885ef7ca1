#include "ui/windows.h"

#include "ui/activation.h"
#include "ui/help_windows.h"
#include "ui/in_sight.h"
#include "ui/layers.h"
#include "ui/let_go.h"
#include "ui/player_window.h"
#include "ui/prompt_window.h"
#include "ui/routine_window.h"
#include "ui/strict_window.h"
#include "ui/taskbar_icon.h"
#include "ui/today_card.h"
#include "ui/toolkit.h"
#include "ui/welcome_window.h"

#include <gdk/gdkx.h>
#include <wx/weakref.h>

#include <map>

namespace limber {
namespace {

/// All windows of the program.
class Windows : public Ui {
public:
    Windows() {
        start_toolkit();
        g_signal_connect_swapped(gdk_display_get_default(), "monitor-added", G_CALLBACK(open_anew), this);
        g_signal_connect_swapped(gdk_display_get_default(), "monitor-removed", G_CALLBACK(open_anew), this);
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
        prompt_ = screen;
        actions_ = std::make_shared<const PromptActions>(std::move(actions));
        prompt_watch_.emplace(
            actions_->wanted, [this] { close_prompt(); }, screen.strict);
        open_prompt();
    }
    void set_answer_clock(const AnswerClock& clock) override {
        clock_ = clock;
        for (PromptWindow* popup : popups_) popup->set_clock(clock);
    }
    void allow_skip() override {
        if (prompt_) prompt_->can_skip = true;
        for (PromptWindow* popup : popups_) popup->allow_skip();
    }
    void close_prompt() override {
        prompt_.reset();
        prompt_watch_.reset();
        close_prompt_windows();
    }
    bool places_prompts() const override { return layers_offered() || GDK_IS_X11_DISPLAY(gdk_display_get_default()); }

    void use_activation_token(const std::string& token) override { limber::use_activation_token(token); }

    void show_routine(RoutineActions actions) override {
        close_routine();
        const auto wanted = [look = actions.look] { return !look || !look().over; };
        routine_watch_.emplace(
            wanted, [this] { close_routine(); }, false);
        routine_ = new RoutineWindow;
        routine_->guide(std::move(actions));
        routine_->open();
    }
    void routine_changed() override {
        if (routine_ != nullptr) routine_->look_anew();
    }
    void show_finish(FinishScreen screen) override {
        const bool fresh = routine_ == nullptr;
        routine_watch_.reset();  // this page stays until it has been read
        if (fresh) routine_ = new RoutineWindow;
        screen.closed = [this, closed = std::move(screen.closed)] {
            routine_ = nullptr;
            if (closed) closed();
        };
        routine_->finish(std::move(screen));
        if (fresh) routine_->open();
    }
    void close_routine() override {
        routine_watch_.reset();
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
    void open_prompt() { prompt_->strict ? open_covers() : open_popups(); }
    void open_popups() {
        for (const Monitor& monitor : prompt_monitors(prompt_->monitor)) {
            popups_.push_back(new PromptWindow{*prompt_, actions_});
            popups_.back()->open_on(monitor);
            popups_.back()->set_clock(clock_);
        }
    }
    void open_covers() {
        const int with_words = (prompt_->monitor == PromptMonitor::primary ? primary_monitor() : pointer_monitor()).index;
        for (const Monitor& monitor : all_monitors()) {
            covers_.push_back(new StrictWindow{*prompt_, actions_, monitor.index == with_words});
            covers_.back()->open_on(monitor);
        }
    }
    void close_prompt_windows() {
        for (PromptWindow* popup : std::exchange(popups_, {})) popup->leave();
        for (StrictWindow* cover : std::exchange(covers_, {})) cover->leave();
    }
    /// A monitor came or went: one left bare would be a way round, and a window without its monitor is lost or lies on top of another.
    static void open_anew(Windows* self) {
        if (!self->prompt_) return;
        self->close_prompt_windows();
        self->open_prompt();
    }
    /// The size or scale of a monitor changed. The toolkit tells so before its own windows know of it.
    static void settle_later(Windows* self) {
        constexpr GSourceFunc settle = [](gpointer windows) -> gboolean {
            auto* shown = static_cast<Windows*>(windows);
            shown->settling_ = 0;
            open_anew(shown);
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
    unsigned settling_ = 0;
    std::optional<PromptScreen> prompt_;  ///< While it is open.
    std::shared_ptr<const PromptActions> actions_;
    AnswerClock clock_;
    std::optional<LetGo> prompt_watch_, routine_watch_;
    RoutineWindow* routine_ = nullptr;
    wxWeakRef<PlayerWindow> player_;
    std::map<std::string, wxWeakRef<PlainWindow>> plain_;
};

}  // namespace

std::unique_ptr<Ui> open_windows() { return std::make_unique<Windows>(); }

}  // namespace limber
