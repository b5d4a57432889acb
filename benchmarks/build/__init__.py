"""What building a site costs, beside what MkDocs with Material needs for the same pages."""
