"""Every client of the field against the real server: `npm run clients` plays each and prints the table."""
