@rem npm runs scripts in sh, whose exec makes the script the process that npm sends signals to. Windows has none.
@%*
