"""Templates that authors start from: `new/` single entries, `project/` a whole project."""
