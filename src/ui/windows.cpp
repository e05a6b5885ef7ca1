#include "ui/windows.h"

#include "ui/help_windows.h"
#include "ui/prompt_window.h"
#include "ui/routine_window.h"
#include "ui/strict_window.h"
#include "ui/taskbar_icon.h"
#include "ui/today_card.h"
#include "ui/toolkit.h"
#include "ui/welcome_window.h"

#include <wx/weakref.h>

#include <map>

namespace limber {
namespace {

/// All windows of the program.
class Windows : public Ui {
public:
    Windows() { start_toolkit(); }
    ~Windows() override {
        close_prompt();
        close_routine();
        for (auto& [name, window] : plain_) {
            if (window) window->Destroy();
        }
    }

    void show_prompt(const PromptScreen& screen, PromptActions actions) override {
        close_prompt();
        const auto shared = std::make_shared<const PromptActions>(std::move(actions));
        screen.strict ? show_strict(screen, shared) : show_popups(screen, shared);
    }
    void set_answer_clock(const AnswerClock& clock) override {
        for (PromptWindow* popup : popups_) popup->set_clock(clock);
    }
    void allow_skip() override {
        for (PromptWindow* popup : popups_) popup->allow_skip();
    }
    void close_prompt() override {
        for (PromptWindow* popup : std::exchange(popups_, {})) popup->leave();
        for (StrictWindow* cover : std::exchange(covers_, {})) cover->leave();
    }

    void show_routine(RoutineActions actions, bool reduced_motion) override {
        close_routine();
        routine_ = new RoutineWindow;
        routine_->guide(std::move(actions), reduced_motion);
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
    void show_welcome(const Welcome& now, std::function<void(std::optional<Welcome>)> done) override {
        replace("welcome", open_welcome(now, std::move(done)));
    }
    void show_about(const std::string& version) override { replace("about", open_about(version)); }
    void show_safety() override { replace("safety", open_safety()); }
    void show_keyboard() override { replace("keyboard", open_keyboard()); }

    std::unique_ptr<Tray> open_taskbar_icon(TrayEvents events) override { return open_xembed_tray(std::move(events)); }

private:
    void show_popups(const PromptScreen& screen, const std::shared_ptr<const PromptActions>& actions) {
        for (const Monitor& monitor : prompt_monitors(screen.monitor)) {
            popups_.push_back(new PromptWindow{screen, actions});
            popups_.back()->open_on(monitor);
        }
    }
    void show_strict(const PromptScreen& screen, const std::shared_ptr<const PromptActions>& actions) {
        const int with_words = screen.monitor == PromptMonitor::primary ? prompt_monitors(screen.monitor).front().index : pointer_monitor();
        for (const Monitor& monitor : all_monitors()) {
            covers_.push_back(new StrictWindow{screen, actions, monitor.index == with_words});
            covers_.back()->open_on(monitor);
        }
    }
    void replace(const std::string& name, PlainWindow* window) {
        if (auto& before = plain_[name]) before->Destroy();
        plain_[name] = window;
    }

    std::vector<PromptWindow*> popups_;
    std::vector<StrictWindow*> covers_;
    RoutineWindow* routine_ = nullptr;
    std::map<std::string, wxWeakRef<PlainWindow>> plain_;
};

}  // namespace

std::unique_ptr<Ui> open_windows() { return std::make_unique<Windows>(); }

}  // namespace limber
