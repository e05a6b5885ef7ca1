# fish completion for limber

function __limber_assets
    set -q LIMBER_ASSETS; and echo $LIMBER_ASSETS; or echo /usr/share/limber
end

function __limber_own
    set -q XDG_CONFIG_HOME; and echo $XDG_CONFIG_HOME/limber; or echo ~/.config/limber
end

function __limber_exercises
    for file in (__limber_assets)/exercises/*.toml (__limber_own)/exercises/*.toml
        basename $file .toml
    end
end

function __limber_routines
    sed -n 's/^id *= *"\(.*\)".*/\1/p' (__limber_assets)/routines.toml (__limber_own)/routines.toml 2>/dev/null
end

set -l commands status doctor break start later skip pause resume reset quit autostart simulate check config exercises report

complete -c limber -f
complete -c limber -l help -d 'Print the commands'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -l version -d 'Print the version'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a status -d 'How long you have sat and what comes next'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a doctor -d 'What works with your desktop and what does not'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a break -d 'Start a routine now'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a start -d 'Start the routine that is offered'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a later -d 'Ask again after a while'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a skip -d 'Leave this break out'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a pause -d 'Offer nothing for a while'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a resume -d 'End a pause'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a reset -d 'You took a break by yourself'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a quit -d 'End Limber'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a autostart -d 'Whether Limber starts with the session'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a simulate -d 'Play a written day'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a check -d 'Look for mistakes in the configuration'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a config -d 'Where it is and what it says'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a exercises -d 'The catalog of exercises'
complete -c limber -n "not __fish_seen_subcommand_from $commands" -a report -d 'Sitting, breaks and movement of the last days'
complete -c limber -n '__fish_seen_subcommand_from status' -l json -d 'One object on a line'
complete -c limber -n '__fish_seen_subcommand_from doctor' -l json -d 'One object on a line'
complete -c limber -n '__fish_seen_subcommand_from status' -l waybar -d 'For a waybar custom module'
complete -c limber -n '__fish_seen_subcommand_from status' -l follow -d 'A line at each change'
complete -c limber -n '__fish_seen_subcommand_from break' -a '(__limber_routines)' -d Routine
complete -c limber -n '__fish_seen_subcommand_from break' -a '(__limber_exercises)' -d Exercise
complete -c limber -n '__fish_seen_subcommand_from pause' -a '30min 1h 2h until-tomorrow'
complete -c limber -n '__fish_seen_subcommand_from autostart' -a 'on off'
complete -c limber -n '__fish_seen_subcommand_from simulate' -l config -r -F -d Configuration
complete -c limber -n '__fish_seen_subcommand_from simulate' -l seed -x -d 'For the picker'
complete -c limber -n '__fish_seen_subcommand_from simulate' -l answer -x -a 'none start later skip' -d 'Given to each prompt'
complete -c limber -n '__fish_seen_subcommand_from simulate' -l json -d 'One object a line'
complete -c limber -n '__fish_seen_subcommand_from simulate check' -F
complete -c limber -n '__fish_seen_subcommand_from config' -a 'path show'
complete -c limber -n '__fish_seen_subcommand_from exercises; and not __fish_seen_subcommand_from list show play check sheet' -a 'list show play check sheet'
complete -c limber -n '__fish_seen_subcommand_from exercises; and __fish_seen_subcommand_from show play' -a '(__limber_exercises)'
complete -c limber -n '__fish_seen_subcommand_from exercises; and __fish_seen_subcommand_from play' -F
complete -c limber -n '__fish_seen_subcommand_from exercises; and __fish_seen_subcommand_from sheet' -F -a '(__limber_exercises)'
complete -c limber -n '__fish_seen_subcommand_from exercises; and __fish_seen_subcommand_from sheet' -l dark -d 'On a dark ground'
complete -c limber -n '__fish_seen_subcommand_from exercises; and __fish_seen_subcommand_from sheet' -l scale -x -d 'How large'
complete -c limber -n '__fish_seen_subcommand_from report' -l days -x -d 'How many'
complete -c limber -n '__fish_seen_subcommand_from report' -l format -x -a 'text json csv' -d 'Of the output'
